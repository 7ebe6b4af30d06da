<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Community Dota 2 leagues, run from one desktop program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Typeface Inter, SIL Open Font License.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one player first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a player first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no league yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This league is being read from Steam right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page has nothing to search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select rows in a table first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New player…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit player…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New league…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit league…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompute statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slim sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>{done} of {found}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrandButton</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>filter, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter, off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Sync {league}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of {league} worked out anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup written and verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every check was passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup, then restore an older one that is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong inside dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in the program. What was saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report and send it to the people who make dtxdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the Discord id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source> could not be </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league is marked as primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one, or add one with: dtxdesk league add STEAM_LEAGUE_ID --name NAME --primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See dtxdesk player list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is locked or broken (</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again; a Steam key may also come from DTXDESK_STEAM_API_KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can&apos;t be restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and did not let go in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program or try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the database itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not pass the check: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder and the free space on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state before is kept in </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else changed this meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the newer version and make your change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full or could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again; nothing that was saved before is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds it and did not let go in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can&apos;t be opened for writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder or file is missing or may only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions or choose another data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is, so that nothing more is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last good backup: dtxdesk db restore FILE (see the folder backups)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This collides with something that is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An id that must be unique is taken, or something else still refers to this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the newest state and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the server, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This league is being synced already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until that sync has ended; its results appear here by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It paused for so long that another program may have gone on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost; the next sync goes on from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the folder&apos;s permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared database is reached at postgresql://user@server/database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database belongs to something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has tables, but none of dtxdesk&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another one, or make an empty one for dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was written by a newer dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is at revision </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, this program knows up to </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update dtxdesk, or open another database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> can&apos;t be read; it was left as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, the password and the database in the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database address can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written, or choose another with --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be undone any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed since by </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> UTC (</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Y-%m-%d %H:%M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the later change first, or change it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This search can&apos;t be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key “</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>” is nothing that </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> can be compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>” has no order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>!=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no more than </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> words and conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is busy with the same folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> was held for </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it to finish or close it, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of leagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A league needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name that your players know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no Steam league id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> is outside of what Steam gives out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id is the number in the league&apos;s address, such as 17929</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This formula can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This league is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> is </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This works on a local database only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open one is on a PostgreSQL server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the server&apos;s own backups (pg_dump)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player can&apos;t be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (player </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit that player, or use another id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See dtxdesk league list; add one with dtxdesk league add STEAM_LEAGUE_ID --name NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> can&apos;t be used like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it or take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam refused the question (status </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answers in Steam&apos;s place (a redirect)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Web API key has characters that no key has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam lists the match without its sequence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Steam key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam tells about matches only to those who ask with a Web API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a key at https://steamcommunity.com/dev/apikey and enter it under Leagues, Sync, or set DTXDESK_STEAM_API_KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam refused the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the one at https://steamcommunity.com/dev/apikey and enter it again under Leagues, Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the Steam service can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only https:// addresses are allowed, except on this computer itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the address or remove it, so that Steam&apos;s own is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;s daily limit is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> calls of today are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on by itself after </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not reach </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection; what is known already stays, and it is tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks to be left alone for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again after </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%Y-%m-%d %H:%M:%S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such Steam profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam knows nobody with the profile address /id/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the profile page, or type the Steam id or friend code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details of a match are not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the match in by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again later by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam lists this match but does not show its details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> does not know this match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number can&apos;t be a match id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the Steam id, the friend code, or paste the address of the Steam profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>” has none of the forms of a Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link does not lead to a Steam profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has characters that no Steam id has, or is far too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too long for a Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the id under which Steam hides anonymous players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No person on Steam can have this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link does not hold a Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>” is no friend code of Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota refused the question (status </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds another match or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota says: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds no list of matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds no matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has no response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds no Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds no profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has no result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam says: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam keeps this private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam answered with status </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> failed with status </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is far too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came in place of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is cut off or not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup, then restore an older one that is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refuses to write into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>League MMR explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{league}, 1 game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{league}, {n} games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights {weights} %. At most {cap} points either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no league yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a Steam id no match can be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No counted game in this league yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{games} of {needed} games that a league MMR needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A league MMR needs a base MMR to start from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard of {league}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches of {league}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulaTab</name>
    <message>
        <source>Show theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;KDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;GPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minimum games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players with fewer games have no league MMR and don&apos;t set the average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most points that the adjustment can give or take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the league MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each factor says how far a player lies above or below the league&apos;s average. The weights say how much of the cap each factor can give; together they make 100 %. The league MMR is the base MMR and the sum of the points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has changed this formula meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving yours would overwrite theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum {sum} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula of {league} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaderboardTab</name>
    <message>
        <source>Leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matches yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This league has not been read from Steam. Ranks appear with its matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody to rank yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of your players has a counted match in this league. Players are found in matches by their Steam id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League average, win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League average, KDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League average, GPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {n} games on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks below count what has been read so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for matches on Steam, {n} found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading new matches from Steam, {done} of {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read from Steam yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline, data from {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data from {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeagueDialog</name>
    <message>
        <source>Edit league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Primary: its league MMR is the one of the players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow it: read it from Steam every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask &amp;OpenDota for matches that Steam does not tell of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Steam league id, or a link to the league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number in its address, as in dotabuff.com/esports/leagues/17929</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no league id in this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A league needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{league} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{league} saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{league} archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaguesPage</name>
    <message>
        <source>Leagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A league on Steam brings its matches here by itself, and with them each player&apos;s figures and league MMR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its Steam league id is the number in its address on Dotabuff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match, team or player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam league id {id}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The database could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job} failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchesTab</name>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matches yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches come in by themselves once the league has been read from Steam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches of this player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match in this league yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningPanel</name>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>This could not be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leagues</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PendingTab</name>
    <message>
        <source>Matches without details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try all now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam lists these matches and does not tell what happened in them. They are asked for again with growing pauses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This league is being read from Steam right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every match has its details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A match that Steam does not tell about would be listed here with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync {league}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerDialog</name>
    <message>
        <source>New player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>17 to 20 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As your screens call them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discord id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord &amp;username</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League MMR starts from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is the first choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape once more drops what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for Steam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Steam field can&apos;t be used as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerFilterBar</name>
    <message>
        <source>Name, id, mmr&gt;4000, pos:mid, seen&lt;30d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order and columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayersPage</name>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the players…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No player matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is left by this search and these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No players yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A player has a name, a Steam id to find matches by, and a base MMR for the league MMR to start from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N, wherever you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total}, of them {ranked} with a league MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whom} archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whom} brought back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayersTable</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Base MMR: mmr&gt;4000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League MMR: league&gt;=5000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games in the league: games&gt;=5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate in percent: wr&gt;55</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays a position: pos:mid, pos:5, pos:carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last game: seen&lt;30d; h, d, w, mo and y are units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a Steam id: steam:yes or steam:no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a Discord id: discord:yes or discord:no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System follows the theme of the desktop as it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fades or slides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pseudo-language is for translators: it shows what is not translated and what is cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudo-language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL database that several admins share. Empty: a file in the data folder. The password is kept in the keyring, never here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam Web API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Steam is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam calls per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many. Steam allows one: more, or 0 for no limit, is only honoured where the address above is this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep no answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of Steam are neither kept on disk nor read from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow leagues by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed leagues are asked for new matches while the window is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for new matches every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time between two rounds of one league.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where OpenDota is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages for signing in and the API are found below this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord application id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of the Discord application that the community signs in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest of each day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest of each week, beyond the daily ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is written to the log file. No level writes secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Slim sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide sidebar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatePanel</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatefulArea</name>
    <message>
        <source>Data from {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is gone; what is loaded can be read on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SteamInput</name>
    <message>
        <source>Link, id or profile name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches are found by it. Any form of it will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for this person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Steam id belongs to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: {name}, {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam id {id}; Steam was not asked for the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be looked up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SteamKeyCard</name>
    <message>
        <source>Steam key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 letters and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Steam API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a key from Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key comes from DTXDESK_STEAM_API_KEY and wins over one that is typed in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key yet. Without one Steam tells nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Steam key is made of 32 letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam key saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncTab</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last full walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by itself while the window is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This league is being read from Steam right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for matches on Steam, {n} found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading new matches from Steam, {done} of {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last sync failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} Nothing was lost: the next one goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading from Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only by hand: the league is not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only by hand: syncing is switched off on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync {league}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableTab</name>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here fits “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row copied as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} rows copied as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Matches</name>
    <message>
        <source>Played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K/D/A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>explanation</name>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR, typed on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR, imported on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR, estimated on {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
