<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community Dota 2 leagues, run from one desktop program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the program and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licences could not be read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in with Discord as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Sign-in: who you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. New Application. On its OAuth2 page switch on Public Client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Add the three redirect addresses below, and save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Copy the Client ID into the field below. No secret is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dtxdesk asks for identify, guilds and guilds.members.read: who you are, and your own name in the server below. That is how it knows yours without a bot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to set it up, once for a community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developer portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the Discord application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>17 to 20 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in. Everything but Discord works without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as {name} (@{username}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring: signed in until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the Client ID of the application first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Client ID is a number of 17 to 20 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord knows the application, and takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountWatch</name>
    <message>
        <source>My player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in with Discord has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has expired, or access was taken away. Nothing else is affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord could not be reached: end it there under Authorized Apps as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out of Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody among the players has this Discord account yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add me as a player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player added for your Discord account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>The server does not answer: nothing can be changed until it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer lets you in: nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database needs a newer dtxdesk: this one changes nothing in it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are {role} in this database; this takes {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Select one or two players first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are archived already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the players first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a player first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a match first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one match only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A match without details counts for nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a match first.</source>
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
        <source>There are no notices.</source>
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
        <source>Select one operation of the audit log first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This job is not paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a job on the Jobs page first.</source>
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
        <source>Bring player back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set positions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set base MMR…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge players…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget player…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update players from Discord…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find players on Steam…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify base MMR…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games on Steam…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export selected players…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all players in the list</source>
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
        <source>Type in a match…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the statistics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read match again from Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask OpenDota about match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
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
        <source>Take back operation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export audit log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run job now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run…</source>
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
        <source>Newest notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slim sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up dtxdesk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts…</source>
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
        <source>Tournaments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
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
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the bracket of a tournament first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tournament has not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No series can be played now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a series with a result first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A further round is drawn when all series of a Swiss stage have been played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stage waits for the one in view to be over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything has been played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a series with a team first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No path is lit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter result…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take result back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next series to play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw next round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin next stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the upper team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the lower team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save bracket as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for Liquipedia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show whole bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the draft of a tournament first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No draft is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no draft yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft can&apos;t start now; the tab says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft is not over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a player while it is a team&apos;s turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no team&apos;s turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is up for bids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be taken back in the draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been taken back in the draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan another draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick or nominate player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick on the captain&apos;s behalf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back in the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again in the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the draft, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the time again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell the player now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change captain in the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late captain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late player joins the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player leaves the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give MMR in the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectator window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the standings of a tournament first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the schedule of a tournament first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the games of a tournament first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a series with a match to confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No series has its teams yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no series left to try a result for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An elimination has no points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only groups have a cross table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No teams are level with everything played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select series of the schedule first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them has a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one series that can be played now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one series that is on without a game won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try results out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide tie…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link likeliest match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss likeliest match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign the matches of a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time and place of series…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series one after another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take time of series away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series is on now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series is not on after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the teams of a tournament first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft is under way: it says who is in which team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one team first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a team first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one member of a team first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no captain without a team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a stand-in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add teams from a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make teams for the captains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance teams…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed teams…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move player to team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take player out of team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make deputy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deputy any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add stand-in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve stand-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take approval of stand-in back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove stand-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a tournament first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being presented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select players of a sign-up list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of them can be checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of them is checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wait already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have dropped out already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are marked as captains, or don&apos;t play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of them is marked as captain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one player only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announce on Discord…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head-to-head…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announcements by themselves…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page of presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sign-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-up is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is running already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is finished already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being planned already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add players to tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import players into tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose captains…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note about player…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open player</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddSignUpsDialog</name>
    <message>
        <source>Add players – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add players to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the players come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the player base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add players</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln player(s)</source>
        <translation>
            <numerusform>Add %Ln player</numerusform>
            <numerusform>Add %Ln players</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) put on the waiting list</source>
        <translation>
            <numerusform>%Ln player put on the waiting list</numerusform>
            <numerusform>%Ln players put on the waiting list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) signed up</source>
        <translation>
            <numerusform>%Ln player signed up</numerusform>
            <numerusform>%Ln players signed up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnounceDialog</name>
    <message>
        <source>Announce – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announce {tournament}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the &amp;webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the settings of the channel, Integrations. Whoever has it can write there: it is kept in the keyring of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another channel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bracket as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result of the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the channel of the webhook {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the address of a webhook first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to Discord</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnouncementTextDialog</name>
    <message>
        <source>Text of an announcement – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord&apos;s own signs work: **bold**, *italic*. It calls nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Discord &amp;shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the program&apos;s own text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of an announcement saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state before is kept as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A series is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A series can be played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tournament is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score; what ends together is one message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its results, the standings and the bracket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who plays, and when if that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who won, the standings and the bracket.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnouncementsDialog</name>
    <message>
        <source>Announcements by themselves – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: {occasion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {tournament} announces by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a minute after it happened, so that a slip can be corrected; what was so before you choose it here is not announced. Sent while dtxdesk is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last announcements:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no webhook: they are sent by a computer that has one, or once you keep one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer sends them through the webhook {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announcements of {tournament} chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssignDayDialog</name>
    <message>
        <source>Assign the matches of a day – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign the matches of a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tournament&apos;s time zone, with the hours after midnight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {series}: match {match}, {tier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: match {match} for series {series}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of no series of that day: match {match}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) would be linked, in the order of play.</source>
        <translation>
            <numerusform>%Ln match would be linked, in the order of play.</numerusform>
            <numerusform>%Ln matches would be linked, in the order of play.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to link on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches of a day linked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditFilterBar</name>
    <message>
        <source>Word, name, who:mirela, since&lt;7d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
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
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed what, and what it was before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the audit log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking further back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change is left by this search and these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change that anyone makes is listed here with what it was before, and can be taken back from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New player</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n operation(s)</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>All %n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n operation(s)</source>
        <translation>
            <numerusform>The newest operation</numerusform>
            <numerusform>The newest %n operations</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
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
        <source>Export the audit log – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditPane</name>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what took it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone by {who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again by {who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), before and after</source>
        <translation>
            <numerusform>%n row, before and after</numerusform>
            <numerusform>%n rows, before and after</numerusform>
        </translation>
    </message>
    <message>
        <source>In figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is, and as it would be</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>{job}, {done} of {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing is paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After forgetting a player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before updating from Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified when made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is verified when it is made. They lie in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made every day while dtxdesk runs, and before anything risky.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a backup first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup written and verified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BalanceDialog</name>
    <message>
        <source>Balance teams – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make these teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teams are being balanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n balanced team(s) made</source>
        <translation>
            <numerusform>%n balanced team made</numerusform>
            <numerusform>%n balanced teams made</numerusform>
        </translation>
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
    <name>BaseMmrDialog</name>
    <message>
        <source>Base MMR – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Base MMR of %n player(s)</source>
        <translation>
            <numerusform>Base MMR of %n player</numerusform>
            <numerusform>Base MMR of %n players</numerusform>
        </translation>
    </message>
    <message>
        <source>A number for all, +100 or −50 to add, or “none”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number up to {most}, with + or − to add, or “none”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have no base MMR any more, and so no league MMR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All get {mmr}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone&apos;s goes up by {n}; who has none stays without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone&apos;s goes down by {n}; who has none stays without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Base MMR of %n player(s) changed</source>
        <translation>
            <numerusform>Base MMR of %n player changed</numerusform>
            <numerusform>Base MMR of %n players changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeginHostingDialog</name>
    <message>
        <source>Host from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer serves a shared database as long as dtxdesk runs on it. You are its owner, and whoever you invite signs in with a password over an encrypted line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it held the last time is backed up first and gives way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row is compared. What is open now stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take along &amp;all data that are open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it to the &amp;local network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the network can then reach the sign-in. Otherwise this computer alone does, and you open it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close dtxdesk and start it again: from then on it works in the hosted database, and you invite others under Members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows were copied. What you change until then is not among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring here: a file that only you can read has the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is served</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BestHeroes</name>
    <message>
        <source>No hero played yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best heroes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BidsPart</name>
    <message>
        <source>Teams that may bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{player}: {amount} by {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is up for bids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a team first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest bid is this team&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team may not bid that much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise by {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bids {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team}: {money} left, {limit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total {mmr}, {players} of {size} players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money} left, may bid up to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picking now, pick {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty, pick {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stand-in, not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>former member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deputy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>Teams and their picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{players} of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingDialog</name>
    <message>
        <source>Time and place – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server and lobby, as players need them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Caster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Time and place of %Ln series</source>
        <translation>
            <numerusform>Time and place of %Ln series</numerusform>
            <numerusform>Time and place of %Ln series</numerusform>
        </translation>
    </message>
    <message>
        <source>What stays empty stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2026-12-05 20:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time in {zone}; empty while it is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time in {zone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more clash(es).</source>
        <translation>
            <numerusform>%Ln more clash.</numerusform>
            <numerusform>%Ln more clashes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BotCard</name>
    <message>
        <source>Bot: who is in the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. New Application. On its Bot page: Reset Token, and copy the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. On the same page switch on Server Members Intent, and save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. OAuth2, URL Generator: tick bot, no permissions; open the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. In Discord, Copy Server ID is in the menu of the server, once Developer Mode is on under Advanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to make a bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developer portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token of the Discord bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the token from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reads who is in the server; it writes nothing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the Discord server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>17 to 20 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token yet: players can&apos;t be updated from Discord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keyring of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring: kept in memory only, asked for again after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of a server is a number of 17 to 20 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the whole id of the server first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot token kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot token removed from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord still accepts it; reset it on the Bot page if it was seen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bracket</name>
    <message>
        <source>team changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loses its result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winner of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loser of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <comment>won without playing, one letter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forfeit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no-show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>lost without playing, one letter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W–D–L</source>
        <comment>wins, draws, losses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W–L</source>
        <comment>wins, losses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single elimination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double elimination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BracketActs</name>
    <message>
        <source>Save bracket as a picture – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied for Liquipedia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it where you edit the tournament&apos;s page on the wiki.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number} is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next stage has begun: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BracketCanvas</name>
    <message>
        <source>Bracket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BracketTab</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next up</source>
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
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Next up: %Ln</source>
        <translation>
            <numerusform>Next up: %Ln</numerusform>
            <numerusform>Next up: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{team} has won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s) are there. Choose a format and seeds, and look at the bracket before it counts.</source>
        <translation>
            <numerusform>%Ln team is there. Choose a format and seeds, and look at the bracket before it counts.</numerusform>
            <numerusform>%Ln teams are there. Choose a format and seeds, and look at the bracket before it counts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is made of two teams or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the bracket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path: {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: {first} – {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Path of {team}</source>
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
    <name>CacheSection</name>
    <message>
        <source>Space used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of Steam</source>
        <translation>
            <numerusform>%n answer of Steam</numerusform>
            <numerusform>%n answers of Steam</numerusform>
        </translation>
    </message>
    <message>
        <source>{answers} since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of people</source>
        <translation>
            <numerusform>%n picture of people</numerusform>
            <numerusform>%n pictures of people</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the answers on disk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches in the database stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever is needed again is asked of Steam again, which takes its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers on disk cleared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptainsDialog</name>
    <message>
        <source>Choose captains – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who would be captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose captains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many as there shall be teams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checked-in players with the highest MMR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is checked in yet: the highest MMR of all who signed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s) of now are taken off.</source>
        <translation>
            <numerusform>%Ln mark of now is taken off.</numerusform>
            <numerusform>%Ln marks of now are taken off.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are not so many players.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln captain(s) chosen</source>
        <translation>
            <numerusform>%Ln captain chosen</numerusform>
            <numerusform>%Ln captains chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateField</name>
    <message>
        <source>Certificate of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>What it changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show more of the %n row(s)</source>
        <translation>
            <numerusform>Show more of the %n row</numerusform>
            <numerusform>Show more of the %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>This would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) lost</source>
        <translation>
            <numerusform>%Ln result lost</numerusform>
            <numerusform>%Ln results lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>Recent changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author}, {when}</source>
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
    <name>ChoosePlayers</name>
    <message>
        <source>Name, mmr&gt;4000, pos:mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the checked player(s) are on the list already.</source>
        <translation>
            <numerusform>%Ln of the checked players is on the list already.</numerusform>
            <numerusform>%Ln of the checked players are on the list already.</numerusform>
        </translation>
    </message>
    <message>
        <source>Return in the search checks the first player; Ctrl+Return adds all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No player fits this search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No players yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a CSV file, and they are players and signed up in one go.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockPanel</name>
    <message>
        <source>Clock: {time} {note}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Alt with an arrow moves a column</source>
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
        <source>Nothing is listed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a page with a list first.</source>
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
</context>
<context>
    <name>Company</name>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opponent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With nobody of yours more was won than lost so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against nobody of yours more was lost than won so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form and sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardest opponents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed by someone else – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed by someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{they} saved at {time} while you had this open. Choose per line, nothing is overwritten until you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{they} saved at {time} while you had this open. Choose where both of you have changed one thing; what only one of you has changed goes together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop my changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves {yours} of yours and {theirs} of theirs, as one step that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictResolver</name>
    <message>
        <source>a moment ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionLine</name>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works. Tested at {time}, answered in {ms} ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {limit} calls today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} calls today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>The time ran out at {time} while nobody looked at the draft here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was picked. The draft goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the time again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyDatabaseDialog</name>
    <message>
        <source>Copy to a shared database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is copied and compared. What is open now stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of an empty PostgreSQL database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the shared database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certificate of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file from whoever runs it, if it has an authority of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the copy is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use from the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It {mistake}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of a database first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up and replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something in it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an empty database takes a copy. Name another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed here after the copy began is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a database on this computer already. A checked backup of it is made first, then the copy takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes</source>
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
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing: {done} of {total} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying: {done} of {total} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows were copied and are the same in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was on this computer is kept as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n match(es) without details</source>
        <translation>
            <numerusform>%n match without details</numerusform>
            <numerusform>%n matches without details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s) since {begin}, again at {next}</source>
        <translation>
            <numerusform>Tried %n time since {begin}, again at {next}</numerusform>
            <numerusform>Tried %n times since {begin}, again at {next}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Games of %n series to confirm in {tournament}</source>
        <translation>
            <numerusform>Games of %n series to confirm in {tournament}</numerusform>
            <numerusform>Games of %n series to confirm in {tournament}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) without a winner</source>
        <translation>
            <numerusform>%n match without a winner</numerusform>
            <numerusform>%n matches without a winner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) of your matches are nobody&apos;s</source>
        <translation>
            <numerusform>%n player of your matches is nobody&apos;s</numerusform>
            <numerusform>%n players of your matches are nobody&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) need a base MMR</source>
        <translation>
            <numerusform>%n player needs a base MMR</numerusform>
            <numerusform>%n players need a base MMR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n base MMR are to be verified</source>
        <translation>
            <numerusform>%n base MMR is to be verified</numerusform>
            <numerusform>%n base MMR are to be verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are there twice</source>
        <translation>
            <numerusform>%n name is there twice</numerusform>
            <numerusform>%n names are there twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of yours</source>
        <translation>
            <numerusform>%n of yours</numerusform>
            <numerusform>%n of yours</numerusform>
        </translation>
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
        <source>Show in log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrossTableView</name>
    <message>
        <source>Cross table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>won by {team} without playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither team came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: {first} against {second}, {result}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatabaseSection</name>
    <message>
        <source>Where the data are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads everything and says what contradicts what. It changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole copy in the data folder, checked after it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the shared database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the shared database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postgresql://server/name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the PostgreSQL database that several admins share, or an invitation to it. Empty: this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the keyring of this computer and into no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use from the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{variable} is set, and it wins over an address kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It {mistake}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of a database first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the address that is kept already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stood in the address and was moved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From an invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayBoard</name>
    <message>
        <source>Series of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionChanges</name>
    <message>
        <source>The stage after it stays as it is.</source>
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
        <source>History</source>
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
        <source>Merge…</source>
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
    <name>DiscordInput</name>
    <message>
        <source>17 to 20 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discord id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Discord id belongs to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiscordStep</name>
    <message>
        <source>17 to 20 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;ID of the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who you are; can wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you want to sign in with Discord?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything but Discord works without. Continue, and do it later if at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do then stands under your name in the audit log. Your community needs an application on Discord for it; Settings, Discord shows how to make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as {name} (@{username}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Client ID is a number of 17 to 20 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever looks after your Discord server has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the Client ID first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole Client ID, or leave it empty for now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick {n}, {team} takes {player} after {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team}: {now} now, {then} in the end, {off} to the average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>win rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money} left, bids to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total {now} to {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} bid by {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up for bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teams roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{captain}, with reserve {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teams are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snake: the order turns round after each round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal: the same order in every round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle: the team with the lowest total picks next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auction: teams nominate in turn and bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All positions covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lacks {positions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covers {positions}, still lacks {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covers {positions}, then nothing is lacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still lacks {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all positions are covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the captain, by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time ran out, best by MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after a roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo pick {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo nomination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo skipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; then </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled: {rolls}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick {n}: {team} takes {player}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale {n}: {team} buys {player} for {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} (time was over)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} (for the captain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} nominates {player} for {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} bids {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} is skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{player} leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{player} joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{player} leads {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{player} has MMR {mmr} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started again from the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The turn has all its time again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n player(s)</source>
        <translation>
            <numerusform>%n player</numerusform>
            <numerusform>%n players</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftActs</name>
    <message>
        <source>The draft of {name} has started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A player leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The player drops out of the tournament; the place can be filled again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts in this draft, and is the player&apos;s base MMR from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who leads {team}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its members come first, then those who can be picked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New captain for {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The captain of now stays a member; the team needs a place for the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A player joins the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The player is signed up and can be picked at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the draft again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All picks are taken back, which can be undone. Who came, left or leads a team stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the draft?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) stay empty; the teams keep who they have.</source>
        <translation>
            <numerusform>%Ln place stays empty; the teams keep who they have.</numerusform>
            <numerusform>%Ln places stay empty; the teams keep who they have.</numerusform>
        </translation>
    </message>
    <message>
        <source>End the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the draft?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teams are again what they were before it. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftHistoryDialog</name>
    <message>
        <source>History of the draft – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the draft, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftNewcomerDialog</name>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of the name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftPersonDialog</name>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few letters of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a player first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftTab</name>
    <message>
        <source>Reading the draft…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>No database is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import these players…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import this tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file at a time, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Drop a file that is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large: {size}, at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not something dtxdesk reads.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EffectGrid</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} qualified with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has too few games</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndHostingDialog</name>
    <message>
        <source>Stop hosting?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop hosting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected right now, and then no more: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is connected right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hosted data stay on this computer, for the next time you host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring all data home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the file on this computer, which is backed up first. Nobody else may be connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close dtxdesk and start it again: from then on it works where it did before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows were copied home and are the same in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was on this computer is kept as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosting is off</source>
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
    <message numerus="yes">
        <source>{league}, %Ln game(s)</source>
        <translation>
            <numerusform>{league}, %Ln game</numerusform>
            <numerusform>{league}, %Ln games</numerusform>
        </translation>
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
    <name>Export</name>
    <message>
        <source>What is shown: {list}</source>
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
        <source>All of {tournament}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standings with their reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
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
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text for Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, to be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file begins like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
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
    <name>ExportLook</name>
    <message>
        <source>How the file begins</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindOnSteam</name>
    <message>
        <source>Pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindOnSteamDialog</name>
    <message>
        <source>Find players on Steam – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who the lines name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list from the clipboard, looked up at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask Steam about these lines (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures for players who have &amp;none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find players on Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched with your players by Steam id. Nothing is added before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One person a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any form of Steam id, links, profile names; other words around are fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Steam…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the list from a chat or a spreadsheet and look it up: each line is told with its name on Steam, and whether it is one of your players already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Steam: {done} of {total} profile names…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names on Steam are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste or type a list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln player(s)</source>
        <translation>
            <numerusform>Add %Ln player</numerusform>
            <numerusform>Add %Ln players</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %Ln picture(s)</source>
        <translation>
            <numerusform>Give %Ln picture</numerusform>
            <numerusform>Give %Ln pictures</numerusform>
        </translation>
    </message>
    <message>
        <source>Look the list up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the list is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known</source>
        <translation>
            <numerusform>%Ln known</numerusform>
            <numerusform>%Ln known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) taken over from Steam</source>
        <translation>
            <numerusform>%Ln player taken over from Steam</numerusform>
            <numerusform>%Ln players taken over from Steam</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Forget {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, or the number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type the name, to be sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n older backup(s) too</source>
        <translation>
            <numerusform>&amp;Delete %n older backup too</numerusform>
            <numerusform>&amp;Delete %n older backups too</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Names, ids and notes are blanked everywhere: in the player, in %n event(s) of the audit log, and in the stored answers of Steam.</source>
        <translation>
            <numerusform>Names, ids and notes are blanked everywhere: in the player, in %n event of the audit log, and in the stored answers of Steam.</numerusform>
            <numerusform>Names, ids and notes are blanked everywhere: in the player, in %n events of the audit log, and in the stored answers of Steam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The figures of %n player row(s) stay under “Former player”, so everybody&apos;s averages stay what they are. Later matches leave the player out.</source>
        <translation>
            <numerusform>The figures of %n player row stay under “Former player”, so everybody&apos;s averages stay what they are. Later matches leave the player out.</numerusform>
            <numerusform>The figures of %n player rows stay under “Former player”, so everybody&apos;s averages stay what they are. Later matches leave the player out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) that were merged into this one go as well.</source>
        <translation>
            <numerusform>%n player that was merged into this one goes as well.</numerusform>
            <numerusform>%n players that were merged into this one go as well.</numerusform>
        </translation>
    </message>
    <message>
        <source>This can&apos;t be undone. A backup without the player is made at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be undone. Older backups still hold the player; one without is made at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name as it is written here, or the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n older backup(s) still hold the player.</source>
        <translation>
            <numerusform>%n older backup still holds the player.</numerusform>
            <numerusform>%n older backups still hold the player.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program is reading: traces may be left in free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The player is forgotten</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulaPreview</name>
    <message>
        <source>Only who moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranking with this formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out the ranking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview failed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody would have a league MMR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes: this is what is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more qualify</source>
        <translation>
            <numerusform>%n more qualifies</numerusform>
            <numerusform>%n more qualify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop out</source>
        <translation>
            <numerusform>%n drops out</numerusform>
            <numerusform>%n drop out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody moves, %n league MMR change</source>
        <translation>
            <numerusform>Nobody moves, %n league MMR changes</numerusform>
            <numerusform>Nobody moves, %n league MMR change</numerusform>
        </translation>
    </message>
    <message>
        <source>biggest: {name} {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualifies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMR now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMR then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln game(s)</source>
        <translation>
            <numerusform>%Ln game</numerusform>
            <numerusform>%Ln games</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormulaTab</name>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wins alone</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>W&amp;eights</source>
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
        <source>Each factor says how far a player lies above or below the league&apos;s average, and its weight how much of the cap it can give. The league MMR is the base MMR and the sum of the points.</source>
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
        <source>Own weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula of {league} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GameCards</name>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Games</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ten played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both captains and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both captains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of both teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not played</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln series</numerusform>
            <numerusform>%Ln series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) from its appointment</source>
        <translation>
            <numerusform>%Ln day from its appointment</numerusform>
            <numerusform>%Ln days from its appointment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) from its appointment</source>
        <translation>
            <numerusform>%Ln minute from its appointment</numerusform>
            <numerusform>%Ln minutes from its appointment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) from its appointment</source>
        <translation>
            <numerusform>%Ln hour from its appointment</numerusform>
            <numerusform>%Ln hours from its appointment</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GamesEditor</name>
    <message>
        <source>Game {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} Radiant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winner of game {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiant in game {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GamesPane</name>
    <message>
        <source>Series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest dismissed ones again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in it: {players}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken off: the two teams soon began another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So short that it may have been played anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The typed score has no game left for its winner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam does not say who won: type the winner in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of 10 players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is no match here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit tournament…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in a match…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch by id…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match {id}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GamesTab</name>
    <message>
        <source>Looking for matches…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link likeliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No series has its teams yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the tournament has started, its Steam matches are found by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln to confirm</source>
        <translation>
            <numerusform>%Ln to confirm</numerusform>
            <numerusform>%Ln to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a match</source>
        <translation>
            <numerusform>%Ln without a match</numerusform>
            <numerusform>%Ln without a match</numerusform>
        </translation>
    </message>
    <message>
        <source>Linked to series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlinked from series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a game of series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested again for series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games copied as CSV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GamesTable</name>
    <message>
        <source>Series and their matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>More about the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadToHead</name>
    <message>
        <source>won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadToHeadDialog</name>
    <message>
        <source>Head-to-head – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at their series…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at their players…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their players in the league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head-to-head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two teams are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not so many yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games {first} : {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln series ended level</source>
        <translation>
            <numerusform>%Ln series ended level</numerusform>
            <numerusform>%Ln series ended level</numerusform>
        </translation>
    </message>
    <message>
        <source>They have not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this tournament so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their players have not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no league match that counts two of them were on opposite sides.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing waits for a working key. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data from {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync of {league} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync {league}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam gave no details for match {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest: {id}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} Nothing tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota may be asked for this league from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They count once someone types in who won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam matches were found that may be their games.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each played {games} or more of the newest {recent} matches. None of it counts yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}: enough games for a league MMR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has looked at them for more than thirty days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}: perhaps one person each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last backup is old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made {ago}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{job} failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what has happened…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostingGuard</name>
    <message>
        <source>Close the window that hosts?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working in its database right now: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are disconnected, and come back by themselves when you start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and disconnect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostingRows</name>
    <message>
        <source>Host from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to the network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer serves a shared database to others, for an evening in one room. Nothing has to be set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nowhere: hosting is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody: hosting is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This optional part of dtxdesk is not installed: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window was started on another database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched on, but nobody serves it right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served by this window, as long as it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served by another program on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right now: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer alone, at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local network, but this computer is in none right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local network, at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it to the local network?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the network can then reach the sign-in of this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody gets in without an invitation, and the line is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportFilterBar</name>
    <message>
        <source>Find a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to create</source>
        <translation>
            <numerusform>%Ln to create</numerusform>
            <numerusform>%Ln to create</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to update</source>
        <translation>
            <numerusform>%Ln to update</numerusform>
            <numerusform>%Ln to update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to skip</source>
        <translation>
            <numerusform>%Ln to skip</numerusform>
            <numerusform>%Ln to skip</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln by name</source>
        <translation>
            <numerusform>%Ln by name</numerusform>
            <numerusform>%Ln by name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Invite – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As people know them; it stands in the audit log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees everything and changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs tournaments, edits players and matches, syncs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also archives, merges and deletes, and manages leagues and settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this to {name} alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds the password and is shown this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address in it works on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They paste it into dtxdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobPane</name>
    <message>
        <source>Last runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {found} matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not run yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsCard</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {n} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs by itself while the window is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The jobs begin as soon as everything is read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league is followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches come in by themselves once there is a league.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New league…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leagues are not followed by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting says so; a league can still be read by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsTable</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadCurve</name>
    <message>
        <source>Who is ahead: {now}</source>
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
    <name>LeagueCard</name>
    <message>
        <source>Open league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>players ranked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches per night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam league id {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {league}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tonight, {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeagueColumns</name>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks won or lost over the newest week of play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiant against Dire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
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
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam id</source>
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
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln game(s)</source>
        <translation>
            <numerusform>%Ln game</numerusform>
            <numerusform>%Ln games</numerusform>
        </translation>
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
        <source>Ask &amp;OpenDota for matches Steam hides</source>
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
        <source>{league} saved, together with what {author} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{league} archived</source>
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
    <name>Legend</name>
    <message>
        <source>loser drops to the same letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path of {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deaths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such hero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is called that. Type a name or a Steam id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several players have this name: type the Steam id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player has no Steam id. Give one first.</source>
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
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>The ten players</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveDetail</name>
    <message>
        <source>Open match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heroes are still being picked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam tells neither net worth nor experience of this game.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: net worth, seen since {begin} of the game. Dashed: experience, reckoned from experience per minute.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Steam what is being played…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league is followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games show here while they are played, of the leagues that you follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New league</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln league(s)</source>
        <translation>
            <numerusform>%Ln league</numerusform>
            <numerusform>%Ln leagues</numerusform>
        </translation>
    </message>
    <message>
        <source>A game of {which} shows here as soon as Steam lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam is asked while this page is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture from {time}, {ago}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam takes its time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln running, as of {time}</source>
        <translation>
            <numerusform>%Ln running, as of {time}</numerusform>
            <numerusform>%Ln running, as of {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>{now}; Steam is slow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveWords</name>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game {number} of {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} +{amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net worth {lead}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experience {lead}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{radiant} {kills} to {against} {dire}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) late</source>
        <translation>
            <numerusform>%Ln minute late</numerusform>
            <numerusform>%Ln minutes late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln spectator(s)</source>
        <translation>
            <numerusform>%Ln spectator</numerusform>
            <numerusform>%Ln spectators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) late</source>
        <translation>
            <numerusform>%Ln second late</numerusform>
            <numerusform>%Ln seconds late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tower(s)</source>
        <translation>
            <numerusform>%Ln tower</numerusform>
            <numerusform>%Ln towers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln barracks</source>
        <translation>
            <numerusform>%Ln barracks</numerusform>
            <numerusform>%Ln barracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogViewer</name>
    <message>
        <source>Log – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
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
    <message>
        <source>Lines of the log, the newest last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line to read all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen lines, or all in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n line(s)</source>
        <translation>
            <numerusform>{shown} of %n line</numerusform>
            <numerusform>{shown} of %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been logged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines appear here as they are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line is like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another level or other words may find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the log – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{page} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchByIdDialog</name>
    <message>
        <source>Fetch a match by its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number, or a link that has it. Steam is asked, and then OpenDota where the league allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the match&apos;s id first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchChanges</name>
    <message>
        <source>{what} taken out of the statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) counted again</source>
        <translation>
            <numerusform>%n match counted again</numerusform>
            <numerusform>%n matches counted again</numerusform>
        </translation>
    </message>
    <message>
        <source>{side} won {match}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} linked to Steam {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Asking {whom} for %n match(es)…</source>
        <translation>
            <numerusform>Asking {whom} for %n match…</numerusform>
            <numerusform>Asking {whom} for %n matches…</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} read from {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No details of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchFilterBar</name>
    <message>
        <source>Team, player, id, hero:axe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchForm</name>
    <message>
        <source>Edit {match}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in {match}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in a match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;League</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Match id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Radiant team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dire team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save match</source>
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
        <source>There is no league yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type, Tab and Enter as in a sheet; Ctrl+V takes lines copied from one. An empty player is anonymous, an empty line was not played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {match}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {match}, together with what {author} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} has taken it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This match is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiant team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dire team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} {place}, {field}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam lists these matches and does not tell what happened in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches without details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied as CSV</source>
        <translation>
            <numerusform>%n row copied as CSV</numerusform>
            <numerusform>%n rows copied as CSV</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchView</name>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchWords</name>
    <message>
        <source>All Pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captains Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse Captains Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least Played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captains Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ability Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Random Deathmatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1v1 Solo Mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked All Pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own match {n}</source>
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
        <source>typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no hero</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchesPage</name>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the matches…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every match has its details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that Steam does not tell about would be here with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left by this search and these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matches yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches come in by themselves once a league is followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come in by themselves when the league is synced. A lobby without a ticket never does: type it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{total}, %n need(s) you</source>
        <translation>
            <numerusform>{total}, %n needs you</numerusform>
            <numerusform>{total}, %n need you</numerusform>
        </translation>
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
    <name>MemberRow</name>
    <message>
        <source>Here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can revoke themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s administrator made this login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited by {who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MembersSection</name>
    <message>
        <source>Invite…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you work in a database on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To work with others, move the data to a shared database: open it under Database, or follow an invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever can sign in may do everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up makes roles in the server: viewer, staff, admin and owner, which you become. It takes the right to make logins there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members of this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server itself holds everybody to their role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {role} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can&apos;t sign in any more, and what they have open is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they have done stays, with their name in the audit log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is set up for sharing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge players – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {name} with whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the other player first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other one stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading both players…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {other} into {into}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{into} gets everything of {other}. What only one can keep is written down in the notes; the whole is one step that can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fills the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both have an id of the same kind: choose which one is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{league}: {into} and {other} games; the Steam id decides which stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{league}: {into} and {other} games, {after} afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up, and told in the notes: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} merged into {into}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveRow</name>
    <message>
        <source>Copy all data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into an empty database, and compared. What is open now stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared row by row. What is here now is backed up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to a shared database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to this computer…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextPanel</name>
    <message>
        <source>Rolled for the turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NightBars</name>
    <message>
        <source>Matches per night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {number} {month}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>{job} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new match(es)</source>
        <translation>
            <numerusform>%n new match</numerusform>
            <numerusform>%n new matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationsSection</name>
    <message>
        <source>This desktop has no tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon and the notifications can&apos;t be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenDotaSection</name>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota needs no key, and your Steam key is not sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenTable</name>
    <message>
        <source>Series to try results for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningPanel</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest whole backup is of {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no whole backup in the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>&amp;Also who is not checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who &amp;leads a team or is marked as captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those with the &amp;highest MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who has no MMR counts as average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Players in each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same teams again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play against the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the time is over, &amp;take the best one left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only who is checked &amp;in can be picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seconds for a pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reserve of a team, seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds for &amp;bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds &amp;more a bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;udget of a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;layers in a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties are rolled for with a six-sided die; everybody needs an MMR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an auction the seconds for a pick are those for a nomination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play for &amp;third place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winners&apos; side one game ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pair meets &amp;twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of r&amp;ounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until so many &amp;wins or losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top half against bottom half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grand final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gro&amp;ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First roun&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Points and tie-breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pl&amp;ayoffs afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each group so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many of the table.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Order in which the teams pick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverTime</name>
    <message>
        <source>What to show over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up the league&apos;s matches…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be shown. The program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line begins with the first counted game.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line begins with the first league MMR: see above what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measure} over time: {first} on {begin}, {last} on {end}, lowest {low}, highest {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point every four weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashed: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the present formula and base MMR, with the averages of each moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sign-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose captains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} of {players}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s)</source>
        <translation>
            <numerusform>%Ln player</numerusform>
            <numerusform>%Ln players</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln captain(s)</source>
        <translation>
            <numerusform>%Ln captain</numerusform>
            <numerusform>%Ln captains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s)</source>
        <translation>
            <numerusform>%Ln team</numerusform>
            <numerusform>%Ln teams</numerusform>
        </translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base MMR, there is no league</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
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
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tournaments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions, players, leagues, matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that. Names, handles and ids are searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also known as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{radiant} against {dire}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tournaments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteFoot</name>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastePlayers</name>
    <message>
        <source>&amp;One player a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, Discord names, Steam or Discord ids, links to a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the lines mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long: only the first {n} lines are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only who is found for certain is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) can&apos;t be told: correct them, or look for these players by hand.</source>
        <translation>
            <numerusform>%Ln line can&apos;t be told: correct it, or look for this player by hand.</numerusform>
            <numerusform>%Ln lines can&apos;t be told: correct them, or look for these players by hand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste the sign-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a chat or a spreadsheet. Each line is looked up among your players; what is unknown or may mean several is shown, never guessed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathSearch</name>
    <message>
        <source>Path of a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light the path of a team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PenaltyDialog</name>
    <message>
        <source>Penalty – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below zero they are given to the team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the table beside the points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to {most} points, or as many below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it changes is being worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty for {team}</source>
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
    <name>PeopleImport</name>
    <message>
        <source>Import players from a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, or what changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>player {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertical bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, {name}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows}, {encoding}, with {delimiter} between the cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns read: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known, so ignored: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only used for a tournament: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In from the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleImportDialog</name>
    <message>
        <source>Import players – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected row in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import players into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Steam about profile names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Read the file again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a header and no rows below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can&apos;t be imported.</source>
        <translation>
            <numerusform>%Ln row can&apos;t be imported.</numerusform>
            <numerusform>%Ln rows can&apos;t be imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is all or nothing: correct the file, save it, and read it again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All players are already as the file has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is left by this search and these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln player(s)</source>
        <translation>
            <numerusform>Import %Ln player</numerusform>
            <numerusform>Import %Ln players</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has not been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) imported</source>
        <translation>
            <numerusform>%Ln player imported</numerusform>
            <numerusform>%Ln players imported</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup first, then all players in one step.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Name, Discord name or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (archived)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what becomes of both before anything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found by this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>{path} could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder or choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of its path is a file, not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file inside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing there is not allowed, or another program holds it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it elsewhere, check the permissions, or choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your share of the disk is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for this disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk or choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
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
        <source>There is no such tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can be signed up for tournament {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file can have such a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hosted database is not served right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer hosts it, and no program that does so is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the window, or run dtxdesk db host start beside this; dtxdesk db host stop goes back to what was used before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosting is about this computer&apos;s own database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--database names another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See dtxdesk player list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is locked or broken ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again; a Steam key may also come from DTXDESK_STEAM_API_KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the database itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}</source>
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
        <source>It did not pass the check: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder and the free space on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no dtxdesk database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use postgresql://… or the built-in SQLite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL has no setting called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a database URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is connected, but stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was saved is lost; dtxdesk goes on by itself when the server does</source>
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
        <source>The database is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds it and did not let go in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program or try again</source>
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
        <source>The hosted database does not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL said: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {log} has the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no hosted database here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin hosting first: dtxdesk db host start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL could not do what hosting needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} said: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the permissions of {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosting does not work on Windows yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server that comes with dtxdesk needs Linux or macOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host on another computer, or use a PostgreSQL server of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hosted database needs another PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made by version {made}, and here is {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the dtxdesk that made it, or host a new database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not run as the system&apos;s administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dtxdesk runs as root, and the folder {folder} is root&apos;s as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start dtxdesk as an ordinary user, or give the data folder to one: then the server runs as that user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL could not be run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it anew: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This league is being synced already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {holder}</source>
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
        <source>It is at revision {found}, this program knows up to {newest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update dtxdesk, or open another database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds {path} and did not let go in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be read; it was left as it is</source>
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
        <source>What it is about, table:{tables}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it came about, kind:{kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did it: who:korvus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the title: what:archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When: since&lt;7d; h, d, w, mo and y are units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of our players: player:korvus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hero was played: hero:axe, hero:&quot;phantom a&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team&apos;s name: team:&quot;ward economy&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A league&apos;s name or Steam id: league:17929</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the match id begins: id:8412</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in minutes: duration&gt;60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long ago: since&lt;30d; h, d, w, mo and y are units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who won: won:radiant, won:dire, won:nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it counts: counted:no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is from: source:manual, source:steam, source:opendota</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Choose another backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state before is kept in {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of a newer dtxdesk ({revision})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login belongs to another Discord account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each login of a shared database belongs to the account that signed in with it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with that account, or ask an owner to invite you under a name of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no certificate that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the server for its certificate as a PEM file, and choose that in Settings, Database (database.ca_file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the server for its certificate file, and choose it beside the address: Settings, Database (database.ca_file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is to be verified by {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back, choose another one in Settings, Database (database.ca_file), or ask for a new invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate is not from the authority in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the certificate file that holds now, and choose it beside the address. If it was not changed there, somebody in between passes for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate does not hold yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the server to renew it, and look whether the date of this computer is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate is from an authority that this computer does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be undone any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed since by {author} at {at} ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the later change first, or change it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changed no row that could be put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A match is taken out of the statistics on its own page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has made or closed a login, or given a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it where members are listed: Settings, Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was about a player who is forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the player anew if it has come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is from before an upgrade of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is taken back already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {author} at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the newest state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file can&apos;t be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more than {most:,} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it into several files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} is not in UTF-8: letters of names would be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet as “CSV UTF-8”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotes in the row on line {line} don&apos;t match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the quote, and write a quote inside of quotes twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more than {most:,} megabytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a workbook, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} has characters that no text has: it is another kind of file, or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet as “CSV UTF-8” once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a list that was saved as “CSV UTF-8”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row on line {line} is far too long: perhaps a quote is not closed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight can&apos;t be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minimum is a number of games from {least} to {most:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cap is a number of points from {least} to {most:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights must add up to 100 %, they are at {total} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of {ids} is needed; there may also be {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line names the columns: {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of them out, or rename it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is meant: give a Steam id, a Discord id or a Discord username</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (player {id}) has the same username and other ids, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Steam id belongs to {steam} (player {steam_player}) and the Discord id to {discord} (player {discord_player}): correct the row, or merge the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} players have the username {name}: give a Steam id or a Discord id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person is on line {line} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Steam account was forgotten for good: take the row out, or add the player by hand if it has come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This search can&apos;t be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key “{key}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is nothing that {word} can be compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{help}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” has no order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {word}: or {word}!=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no more than {most} words and conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no team to fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for at least one team of one player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The players don&apos;t fill the teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} players for {places} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose as many players as there are places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A player is listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of both out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more captains than teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} captains for {teams} teams: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make fewer of them captains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is to be in a team that isn&apos;t there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All teams could be equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum can&apos;t be shared out evenly in whole points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strongest players are too strong for any team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weakest players are too weak for any team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teams can&apos;t be made with these wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for all of these as wished: {players}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away one of their wishes, or make more or larger teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wishes contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{players} are to be together, and stand in different teams already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the wish away, or put them into one team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group is larger than a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{players} are to be together: {count} players, and a team has {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the wish away for some of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{players} are to be kept apart, and also to be together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of both wishes away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each side needs at least one player.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A match id is a number above 0; leave it empty for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say when it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how long it was, as in 38:12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a time at which a match can have been played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A match takes between a second and ten hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the Steam id of a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hero} is in two lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player is in two lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a number from 0 to {most}.</source>
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
        <source>Written to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches read: {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync {league}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is busy with the same folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was held for {seconds} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it to finish or close it, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign in as {author}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam accepts the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty and is set up when it is first opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is upgraded when it is next opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has the number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the list of players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player is forgotten already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the figures are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some backups could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The player is forgotten, but is still in {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete these files by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft has started already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player is not in the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft has not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft needs two teams or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is in this draft twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} players for {places} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add players, or make the teams smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is not paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player can&apos;t be picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one who is still available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player has no MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the player one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team is not in the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new captain is in another team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a player out of it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new captain has no MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several teams are tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team has no captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a captain for each team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team has more players than places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the team larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A captain or member has no MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give all of them one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is paused already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player is the captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another captain first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No teams are tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several teams are still tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rolls are not those of the teams that are tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A player is in this team twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The captain is not in the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the player into the team first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deputy is not in the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captain and deputy are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another deputy</source>
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
        <source>{id} is outside of what Steam gives out</source>
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
        <source>{id} is {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A former player can&apos;t be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and ids were forgotten, only the figures are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the person anew if it has come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This MMR can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a number from 0 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add or take away up to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league has a match {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota is not asked for this league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is switched off for {league}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on under Leagues, Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can be asked about this match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was typed in without a match id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit it where something is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking a match out needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever looks at the statistics wants to know why it does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This match can&apos;t be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is out of the statistics already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This match is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match {id} is among the matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it to see its details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This match can&apos;t be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its details were read, not typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the statistics if they are wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Steam id is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to {name} (player {id})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player has a Steam id already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is Steam {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the player to give another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both players have an id of the same kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which one is kept (on the command line: {options})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A former player can&apos;t be merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows any more who it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A player can&apos;t be merged with itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name two different players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows can&apos;t be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct them in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether it is still there and whether it is open in another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players in this file have been changed since you looked at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the preview once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are in a file on this computer, which can&apos;t be shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a PostgreSQL database: --database postgresql://user@server/database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} ({role})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tournament has no draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one: dtxdesk draft start {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can draw here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run dtxdesk itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None has the number {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See dtxdesk tournament list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this tournament is called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See dtxdesk team list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player is not on the list of the tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody there has the number {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the player up first: dtxdesk tournament sign-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no result in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is SERIES,A-B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of results can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether it is there, and text in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} is no result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is SERIES,A-B, such as 12,2-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See dtxdesk tournament schedule {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of teams can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether it is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not play: waits, or has dropped out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the player in first: dtxdesk tournament sign-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy differs from its source and was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {sent:,} rows were read and {arrived:,} arrived, or their values differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both databases (dtxdesk db check) and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The databases are of different versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is at revision {found}, the target at {own}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open both with this program first, so that they are upgraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something in the target already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy into an empty database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain whether this was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke at that very moment, and the server can&apos;t be asked now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look when the connection is back, and do it again only if it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role in this database does not allow this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an owner of the database for another role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the same at the same moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server chose one of both; nothing of yours was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shutting down, or your access was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was saved is lost; dtxdesk connects again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell whoever looks after the server; nothing that was saved before is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes no more connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many programs as it allows are connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close another one, or have max_connections raised on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server only lets read at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it takes changes again, or connect to the main server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let you in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is wrong, or your access was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an owner of the database; a new invitation brings a new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database holds none like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look how it was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosting is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer can serve a shared database only with an optional part of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared database has to be upgraded first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is at revision {found}, this program needs {newest}; only its owner may upgrade it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner to open it with this version; until then go on with the older program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was left as it is, and nothing that was saved is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can&apos;t be shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several admins share a PostgreSQL database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its address: postgresql://user@server/database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two are in two teams of one tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tournament}: {one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of both out of the team first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no role in this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} can sign in to the server, but was not invited to this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an owner may restore a shared database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are {role} in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner, or restore the backup into a database of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is PostgreSQL {version}; a shared database needs 14 or newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another server, or ask for an upgrade of this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login may not set up the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks: {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as the server&apos;s administrator for this one step, or ask them for these rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate is not from an authority that is known here, or it has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate is for another name: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the name that the certificate is for, or ask whoever runs the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not support TLS, so that anybody in between could read along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs it to turn TLS on; in a network that you trust, ?sslmode=disable at the end of the address does without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared database was upgraded meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is at revision {found} now, this program knows {own}: nothing was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update dtxdesk and start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord does not accept the sign-in any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has expired, or it was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with Discord again; nothing else is affected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord does not accept the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its id is wrong, or Public Client is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the application id, and switch on Public Client on the OAuth2 page of your Discord application; Settings, Discord shows how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord does not accept the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was used before, has expired, or was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord refused the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with Discord again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord does not accept the bot&apos;s token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is wrong, or it was reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the token again from the Bot page of your Discord application, and enter it under Settings, Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord does not show the members of this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bot is not in the server, or it may not read the list of members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite the bot to the server, and switch on Server Members Intent on the Bot page of your Discord application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord does not allow this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the bot is in the server and whether it has the rights it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord does not know this any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it was deleted on Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord refused this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} (status {status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no Discord server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of a server is a number of 17 to 20 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it in Discord: right-click the server, then Copy Server ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server has too many members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} were read, and there are more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the server of your community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not what Discord answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of members does not go on: the same ones come again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in can&apos;t begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs on this computer use all of its ports ({ports})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close another sign-in or the program that uses them, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord&apos;s page was not answered within {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again. Where Discord showed an error, compare the redirect addresses and the application id under Settings, Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord has answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to dtxdesk; this page can be closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in is not the one that dtxdesk waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this page, go back to dtxdesk, and begin the sign-in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord says: {reason}. Go back to dtxdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in has been answered before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this page, go back to dtxdesk, and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in with Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with Discord first: in the menu of the account, or dtxdesk account login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in with Discord has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has expired, or access was taken away on Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was declined on Discord&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything but Discord works without it; sign in whenever you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord ended the sign-in: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the application id and its redirect addresses under Settings, Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook does not exist any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted on Discord, or its address is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one in the settings of the channel, under Integrations, and paste its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than {most:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brace stands alone; for the sign itself write two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called {name} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a picture, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a PDF, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a database, not a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is not over yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A player is up for bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell the player, or undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is up for bids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominate a player first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team bids for its last place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell the player, or undo the bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest bid is this team&apos;s already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo it to correct it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bid is too low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest so far is {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bid at least 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full teams neither nominate nor bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bid at least 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than the team may bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {money} and {places} places to fill, each costs at least 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bid {most} or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not happen in a draft of this style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player is in the draft already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An MMR is a whole number from 0 to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other team may bid more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell the player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an auction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an auction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event of this draft can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written by another program, or by a newer version: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program, or put a backup back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All teams are full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the teams larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team has too little money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise its budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all of it once more, or ask for a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invitation is one long word that begins with dtxdesk1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all of it from the message that you got</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation needs a newer dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made by a newer program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update dtxdesk, then paste it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{line}” names no place. A line looks like 1: 200 € or 3-4: 50 €.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what place {place} is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {place} has two prizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (player {id}) has this username and no Discord id: enter the id there instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was a player before: “{operation}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} plays series {first} and {second} at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {second} begins before series {first}, which it waits for, can be over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} casts series {first} and {second} at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next stage can&apos;t begin: {ties:,} ties are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next stage can&apos;t begin: a tie is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In group {group}, {teams} teams share the places {best} to {worst}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play extra series, or decide by hand and say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {group} has too few teams that can go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cut} of each group were to, and it has {teams} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let fewer go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number} was not played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was given up, or somebody did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its result back first if the match is a game of it after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The match is no game of series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which series it is linked to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The match contradicts the score of series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}-{second} was typed in, and the winner of this match has no game left there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the score, or take it back so that the matches decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stage has {least} to {most:,} teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one would have {teams:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add teams or take some out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team is in the stage twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each team has one seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stage can&apos;t be played like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are 1 to {most} groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pair meets once or twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are 1 to {most:,} rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give both: the wins and the losses after which a team is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A series is worth at most {most} points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A series is a best of 1, 2, 3 or 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wins and losses are numbers from 1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A win is worth no less than a draw, a draw than a loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A best of two may end 1-1, but here somebody must go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number of rounds, or wins and losses, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The options of this stage can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were written by another program, or by a newer version: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team does not play in the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team has withdrawn already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}-{second} does not end a best of {best_of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}-{second} can&apos;t be the score of a best of {best_of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number} can end {scores}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number} can&apos;t have a result yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team does not play in series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of its two teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to go on from series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a bracket a series is never lost by both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to one of them, or withdraw both teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number} is a bye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to play against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A game of series {number} has a team that does not play in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number} has more games than it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was decided at {first}-{second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out the games after that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its teams follow from series {first} and {second}, which come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its teams are not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its teams follow from series {number}, which comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few teams for {groups:,} groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group has at least two teams, and there are {teams:,} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make fewer groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two stages have the same number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number} takes its teams from stage {source}, which does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how many teams go on to stage {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From each group it takes at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number} waits for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its teams come from stage {source}, and those from here in the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let one of them begin with the teams that were entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RD2L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challonge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody left to pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {rounds} rounds have been drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stage has no further one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the number of rounds if there are to be more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All teams have played to the end, or have withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {round} is still being played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many of its series have no result yet: {waiting:,}; the first is series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the results first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rematches that can&apos;t be avoided: {rematches:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team has its second bye: every other round is worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head-to-head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buchholz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buchholz cut 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median Buchholz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sonneborn-Berger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opponents&apos; win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has lost fewer series is above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score among the tied teams, where all of them have met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games won less games lost, forfeits left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores of all opponents added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opponents&apos; scores without the lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opponents&apos; scores without the highest and the lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own result times the opponent&apos;s score, added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the opponents win, the mean over all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was seeded higher is above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has won more extra series among the tied is above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisers have decided, and said why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} on points: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} and {below} are level in all that counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} in the series among the {among} tied teams: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} with fewer losses: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} head-to-head: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} by game difference: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} by Buchholz, the scores of all opponents: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} by Buchholz without the lowest opponent: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} by Buchholz without the highest and the lowest opponent: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} by Sonneborn-Berger: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} by the win rate of the opponents: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} by seed: {more} before {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} is above {below} by extra series that were won: {more} to {less}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{above} was put above {below} by hand: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} has a seed that is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft is under way: until it is over, it alone says who is in which team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} names a captain of {team} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the tournament a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description has at most {most:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such time zone. One looks like Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team has 1 to {most} players.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can print here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run dtxdesk itself, or choose another format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily Discord roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announcements on Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players updated: {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord account, every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages sent: {n:,}. Of {unknown:,} nobody knows whether they arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages sent: {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off: this computer has no webhook any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in with Discord is not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The community needs an application on Discord, and its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, Discord shows how to make one; or set DTXDESK_DISCORD_CLIENT_ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, then save it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no webhook yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord takes messages for a channel at an address of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one in the settings of the channel, under Integrations, and paste its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sent} of {total} messages are in the channel. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the channel, then send the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address of a webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like https://discord.com/api/webhooks/…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it in Discord: settings of the channel, Integrations, Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures can&apos;t be had now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} answers with status {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are asked for again in a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few players for these teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{teams} teams of {size} need {places} players, and there are {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make fewer or smaller teams, or check more players in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more teams than that already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked for {wanted} teams, and the tournament has {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for as many, or delete some of them first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are players without MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} have none, so nobody knows how strong their teams would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them an MMR, or let them count as the average of the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota is not asked for medals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on under Settings, OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no bot for Discord yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a bot, Discord tells nobody who is in a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its token and choose the server under Settings, Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bot is in {server}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole tournament does not fit into CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is several tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another format, or one of its parts: teams, schedule, results, standings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program hosts this database already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the window, or dtxdesk db host start in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that one, or end it: dtxdesk db host stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hosted database can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port {port} of this computer can&apos;t be used: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the program that has it, or choose another port (database.host_port, DTXDESK_HOST_PORT), which earlier invitations do not name; dtxdesk db host stop switches hosting off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that hosts does not stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked to and still serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer hosts no database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosting is not switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another database is named from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{variable} is set, and it wins over a hosted database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unset it, then host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data can&apos;t be brought home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it hosted, this computer worked in another shared database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop without that, and copy what is missing there: dtxdesk db copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others are still connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}: what they do meanwhile would not come along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them to close dtxdesk, then stop again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{match} is not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league here has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync the league, or fetch the match: dtxdesk match fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows who won {match}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its source does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the winner in first, on the match&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{match} is a game already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is linked to series {number} of {tournament}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink it there first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number} can&apos;t have a game yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its teams are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the results of the series before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows who was radiant in {match}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many players of the two teams are found on either side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it: which of the two teams was radiant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it, then it can be written for a wiki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync the league first, say which league it is of, or type the match in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} typed in match {id} at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} started it at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its bracket; undo the start to begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number} has begun already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} began it at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number} is drawn already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} drew it at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its pairings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number} is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has taken it back meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the rounds that are drawn, and decide anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} has withdrawn already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} noted it at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This penalty is lifted already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} lifted it at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the standings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decision is taken back already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} took it back at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No teams were made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it, or end it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} ended it at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} cancelled it at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing remains to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list and decide anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the standings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team was given a penalty meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} took {points:,} points at {at}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the standings, and give yours as well if it is for something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tie was decided meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} decided it at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the standings, and decide anew if it is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players or teams of this tournament have changed since you looked at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance the teams once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address does not make sure of the server, so somebody in between could pass for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These teams are not level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table puts them apart without a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only teams that share a place can be put in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These teams play in no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points and ties belong to groups and Swiss stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the stages of the tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least two teams, each once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best one comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody asks for it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A penalty is 1 to {most:,} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points:,} can&apos;t be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points below zero are given to the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More teams share this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} are level, and {named:,} of them were named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all of them in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft can&apos;t begin like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no team with a captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose captains and make their teams first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget is 1 to {most:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is 1 second to 24 hours, or no clock at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is 0 seconds to 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft has gone on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, entered by {author} at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the board and do it again if it is still right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the player join it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An MMR is 0 to {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is picked already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {team}, entered by {author} at {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody else, or undo that pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the list of tournaments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is left to be picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number}: {team} in the place of {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number}: {team} wins without playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number}: {team} comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number}: {team} is out of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number}: neither team plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tournament is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number} loses its result: {first} {won}-{lost} {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players in this file, or teams, have been changed since you looked at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player can&apos;t be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit that player, or use another id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a name, a Steam id or a Discord id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Discord id is a number of 17 to 20 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MMR is a number from 0 to {most:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preference is 1 (first choice) to 5, or 0 (does not play it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes have at most {most:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Discord id is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number} is still being played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who goes on is known when it is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its results first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number} has too few teams that can go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cut} were to, and it has {teams} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} teams can&apos;t go on from each group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest has {teams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One team alone has nobody to play against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let more go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number} has no result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team does not play in the tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no earlier standings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tournament {id} has not begun, or is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one that has been played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See its teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the series of the tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of series {number} does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that comes after it in the same step changes who plays there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the earlier series first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later stage has begun since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who plays in it follows from this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what came after it first, or correct the result or the decision itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no member {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name or login was invited to this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dtxdesk db members list shows all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several members are called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their logins: {logins}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the login instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invitation is for somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {length} characters, {most} are enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a shorter one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a member already, as {login}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them another role, or invite somebody under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which server shall the invitation name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own address has several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it: dtxdesk db members invite NAME --role ROLE --host HOST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an owner manages members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are {role} in this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database on this computer has no members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you work in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shared database first: Settings, Database, or dtxdesk db join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no members yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever can sign in to it may do everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it up for sharing: dtxdesk db setup, or Settings, Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back where your address says, then invite again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody without a login has no role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the name of a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is no name or address of a computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name like db.example.org, or an address like 192.168.1.20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both addresses are of the same database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file that exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number} waits for its teams again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage “{name}” waits for its teams again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number} was changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs stands; look at it, and correct it if it is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} took its result back at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} entered a result without a score at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} entered {first}–{second} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been deleted, or there never was a number {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is over, the draft says who is in which team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it in the draft, or end the draft first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else was faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not play any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look where everybody is now, and decide anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in no team by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time needs its zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tournament has no round to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the rounds of a Swiss stage are drawn one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the results: the other formats go on by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each team a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each team a name of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the teams of the tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tournament has begun already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stage is left to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stages of the tournament have begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two teams are needed to play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far so many are to play: {teams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick more teams, or make some first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These Steam ids are somebody&apos;s by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See dtxdesk league list; add one with dtxdesk league add STEAM_LEAGUE_ID --name NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only members of teams can change places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in no team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the player into a team instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team can&apos;t be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another team of this tournament is called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player is no stand-in of the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who stands in for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team can&apos;t be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was made by a draft, whose history would lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its players out instead, or delete the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} plays in the tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw it, or undo the start of the tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no captain without a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose captains on the list of players first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member can&apos;t stand in for the own team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the team a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag has at most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds count from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tournament can&apos;t be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The league is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be between {least} and {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be 1 or 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one line without control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold a password: it belongs in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must begin with {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t be used like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it or take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged ({why}). It was put aside as {aside} and the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {setting} {problem}. The default is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam refused the question (status {status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answers in Steam&apos;s place (a redirect)</source>
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
        <source>Get a key at https://steamcommunity.com/dev/apikey and enter it under Settings, Steam, or set DTXDESK_STEAM_API_KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam refused the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam says that the Web API key is wrong or revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Web API key has characters that no key has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the one at https://steamcommunity.com/dev/apikey and enter it again under Settings, Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only https:// addresses are allowed, except on this computer itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service}&apos;s daily limit is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {limit:,} calls of today are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on by itself after {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not reach {service}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection; what is known already stays, and it is tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks to be left alone for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again after {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such Steam profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam knows nobody with the profile address /id/{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the profile page, or type the Steam id or friend code</source>
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
        <source>This number can&apos;t be a match id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} does not know this match</source>
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
        <source>“{text}” has none of the forms of a Steam id</source>
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
        <source>“{code}” is no friend code of Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota refused the question (status {status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds another match or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota says: {words}</source>
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
        <source>Steam says: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam answered with status {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam does not tell about practice matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam does not accept this match id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam does not know this match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam keeps this private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} failed with status {status}</source>
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
        <source>No connection can be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its identity can&apos;t be verified; something may stand between this computer and it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name can&apos;t be looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It refuses the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke off</source>
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
        <source>Make a backup, then restore an older one that is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No teams could be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This league is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This operation is no longer in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} plays and is not checked in by now ({who}, {at})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players or teams have changed since you looked at it. The last change: {who} at {at} ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has dropped out by now ({who}, {at})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the waiting list by now ({who}, {at})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} plays and is marked as captain by now ({who}, {at})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} plays and is checked in by now ({who}, {at})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some time before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who played the match knows its id: with that it can be had in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tournament has no league whose matches could be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches of the league that wait for their details from Steam: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players of both teams met in a match of another league: the lobby had another ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A match of both teams is taken out of the statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A match has players of both teams, but too few of the rosters, or it belongs to another series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The league was not synced since the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players of {team} without a Steam id: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teams of this series are not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam&apos;s list of the league has no match of them: the lobby had no ticket of the league, Steam hides the match, or it was not played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} has no players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in this server as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are in this server as {name}. Without a bot, dtxdesk learns of nobody else there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name and picture were taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in is still good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not in the Discord server of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roster is being updated already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program does it for this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players in this list have been changed since you looked at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in {team} by now ({who}, {at})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been deleted, or this tournament never had a number {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them are here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players with these Steam ids have been changed since you looked at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file contradicts itself at series {number}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stage has more series than it can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its result is of teams that don&apos;t meet there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its score and its winner do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two drafts are running at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number} does not take its teams from the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series are missing, or stand in another order than {format} has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stage has best of {n} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say who was drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teams, score or winner do not follow from the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody has to go on from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no draft of the style {style}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number} of a Swiss stage is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its teams can&apos;t meet in that round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The players have changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of the file is another player here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the preview again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ids of a person belong to two players here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the Steam id is one player&apos;s, the Discord id another&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the two players first, or take one of the ids out of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tournament of this name is here already: this will be another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was forgotten here for good comes in as “Former player”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} of {all} Steam matches are not here or belong to other games: those games keep their winners without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League {league} is not followed here: the primary league rates the players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tournament can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again, or mend the file at that place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of a tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a file says “schema”: “{schema}” at its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one with dtxdesk export tournament --format json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer dtxdesk has written this tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has version {there}; this program reads up to {here}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is far larger than any tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is no Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is no Discord id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captain and deputy of {team} are not two of its members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is there twice ({where})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {id} among {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds no list of games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer holds no games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells of no player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no bracket yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tournament has not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it in the window, or with dtxdesk tournament create --teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player is not on the list any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MMR in this draft: mmr&gt;4000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MMR that counts here: mmr&gt;4000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} can&apos;t be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist, or is no picture that dtxdesk knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer took no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the printer, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not reach Steam</source>
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
    <message>
        <source>Steam can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network gave no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not reach Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be read; it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last good backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password authentication failed for user &quot;mirela&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report says more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of {service} can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the address or remove it, so that the service&apos;s own is used</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Tray and notifications</source>
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
        <source>Certificate of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file (PEM) that the server is verified by, from whoever runs it. Empty: an authority that this computer trusts has signed for it. A relative path counts from the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port for hosting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a database that this computer hosts is reached. Invitations name it.</source>
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
        <source>Calls to Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many. Steam allows one: more, or 0 for no limit, is only honoured where Steam&apos;s address is this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per second</source>
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
        <source>Medals from OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota may be asked for the ranked medals of players, as a hint of their base MMR. It learns whom you ask about.</source>
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
        <source>What is logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much goes into the log file. No level writes secrets.</source>
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
    <message>
        <source>Icon in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how the sync stands; its menu opens the window, syncs and pauses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing leaves it in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leagues are followed on after the window is closed. Quit ends the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job that failed and new matches are told while another window is in front. They come from the icon in the tray, which is shown for them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PicksPart</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that happened, rolls as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Save bracket as a picture – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG, for any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, pages of A4 to put together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{times} ×: {width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save bracket as a picture</source>
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
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one organiser, nothing to install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up every day, checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a shared database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several admins at once, PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes show on all screens at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One league, however many run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a server and its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer or shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should your data live?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your database is open. Another place is chosen under Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players, leagues, matches and all that is worked out from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postgresql://name@server/database, or an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the keyring of this computer and into no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certificate of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file from whoever runs it, if it has an authority of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, logs and backups on this computer: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start dtxdesk with --data-dir FOLDER, or set DTXDESK_DATA_DIR. For a program on a stick, put an empty file named dtxdesk-portable beside it: its data then lie there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of the database first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address {mistake}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address begins with postgresql://</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Start the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose captains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make their teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a team to its place, or use Alt+Up and Alt+Down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest total first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players in the chosen &amp;team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players in the chosen team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln captain(s) marked; it takes two or more</source>
        <translation>
            <numerusform>%Ln captain marked; it takes two or more</numerusform>
            <numerusform>%Ln captains marked; it takes two or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s) with a captain</source>
        <translation>
            <numerusform>%Ln team with a captain</numerusform>
            <numerusform>%Ln teams with a captain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) to be picked</source>
        <translation>
            <numerusform>%Ln player to be picked</numerusform>
            <numerusform>%Ln players to be picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message>
        <source>{players} for {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) are not checked in and left out</source>
        <translation>
            <numerusform>%Ln player is not checked in and left out</numerusform>
            <numerusform>%Ln players are not checked in and left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) to be picked have no MMR</source>
        <translation>
            <numerusform>%Ln player to be picked has no MMR</numerusform>
            <numerusform>%Ln players to be picked have no MMR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s) have no captain and take no part</source>
        <translation>
            <numerusform>%Ln team has no captain and takes no part</numerusform>
            <numerusform>%Ln teams have no captain and take no part</numerusform>
        </translation>
    </message>
    <message>
        <source>Teams made for the captains</source>
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
    <message>
        <source>{name} saved, together with what {author} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} has taken it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This player is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerFields</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerFilterBar</name>
    <message>
        <source>Name, mmr&gt;4000, pos:mid</source>
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
        <source>No Steam id</source>
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
    <message>
        <source>Export what is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerSelection</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>%n checked</numerusform>
            <numerusform>%n checked</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) archived</source>
        <translation>
            <numerusform>%n player archived</numerusform>
            <numerusform>%n players archived</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) brought back</source>
        <translation>
            <numerusform>%n player brought back</numerusform>
            <numerusform>%n players brought back</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not play it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, first choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position of {name} set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Position of %n player(s) set</source>
        <translation>
            <numerusform>Position of %n player set</numerusform>
            <numerusform>Position of %n players set</numerusform>
        </translation>
    </message>
    <message>
        <source>Positions of {name} cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Positions of %n player(s) cleared</source>
        <translation>
            <numerusform>Positions of %n player cleared</numerusform>
            <numerusform>Positions of %n players cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) copied as CSV</source>
        <translation>
            <numerusform>%n player copied as CSV</numerusform>
            <numerusform>%n players copied as CSV</numerusform>
        </translation>
    </message>
    <message>
        <source>The chosen players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The players that are shown</source>
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
        <source>From Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import CSV</source>
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
        <source>{name} archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>%n checked</numerusform>
            <numerusform>%n checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlayersTab</name>
    <message>
        <source>Add players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose captains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on the list is left by this search and these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all who signed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has dropped out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has signed up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add those who are in your player base, paste a list of names, or import the spreadsheet with the sign-ups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file dropped on the window is imported, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sign-up list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) copied as CSV</source>
        <translation>
            <numerusform>%Ln player copied as CSV</numerusform>
            <numerusform>%Ln players copied as CSV</numerusform>
        </translation>
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
</context>
<context>
    <name>Podium</name>
    <message>
        <source>Winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pool</name>
    <message>
        <source>Name, Discord, mmr&gt;3000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search players to be picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who plays what the team lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} left, {shown} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody matches this search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominate for {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick for {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, mmr&gt;4000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search players without a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody without a team is left by this search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PoolList</name>
    <message>
        <source>Players to be picked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PoolTable</name>
    <message>
        <source>Players without a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n player(s)</source>
        <translation>
            <numerusform>%n player</numerusform>
            <numerusform>%n players</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is without a team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionNeeds</name>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{play} play it, {first} first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln full team(s); the line is one player for each.</source>
        <translation>
            <numerusform>%Ln full team; the line is one player for each.</numerusform>
            <numerusform>%Ln full teams; the line is one player for each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) left over.</source>
        <translation>
            <numerusform>%Ln player left over.</numerusform>
            <numerusform>%Ln players left over.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has signed up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln short</source>
        <translation>
            <numerusform>%Ln short</numerusform>
            <numerusform>%Ln short</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Positions</name>
    <message>
        <source>carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soft support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hard support</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won – lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live games</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresentationDialog</name>
    <message>
        <source>Presentation – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, for the overlay of a stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen, on another monitor where there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen on {screen}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of {width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present {tournament}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seconds for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the window: Space pauses, the arrows turn the pages, Escape ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {least} to {most} seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresentationWindow</name>
    <message>
        <source>Presentation – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tournament}, presented – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>The bracket as it would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playoffs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it fits best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all} printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {all} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {page} of {pages}</source>
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
    <name>ReadyStep</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it can be changed later, under Settings and Leagues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players come next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add them by hand, or link the Steam ids that played: Home lists them after a sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data are on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data are in the shared database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam accepts the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be tested: {title}. It is tried again with each sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Steam key is kept, untested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a Steam key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Steam key yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until there is one, nothing is read from Steam: Settings, Steam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New matches come by themselves while the window is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one under Leagues whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league added here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in with Discord as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the foot of the sidebar, whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in with Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first sync failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The league is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for matches on Steam, {n} found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading matches from Steam, {done} of {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Take {what} out of the statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show match, wrong stand-in, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone who looks at the match sees it, and the audit log keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the reason first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentGames</name>
    <message>
        <source>Unranked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lobby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1v1 Mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battle Cup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both sides</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentGamesDialog</name>
    <message>
        <source>Games on Steam – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what is known…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All who have a Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen player(s)</source>
        <translation>
            <numerusform>%Ln chosen player</numerusform>
            <numerusform>%Ln chosen players</numerusform>
        </translation>
    </message>
    <message>
        <source>Several of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games on Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln game(s)</source>
        <translation>
            <numerusform>%Ln game</numerusform>
            <numerusform>%Ln games</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam tells the newest hundred games of each player who shows them, whatever they were played for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these players has a game that fits, or they do not show them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest of it was looked at {ago}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown on Steam: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) known well enough.</source>
        <translation>
            <numerusform>%Ln player known well enough.</numerusform>
            <numerusform>%Ln players known well enough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking about the others: %Ln call(s) of Steam</source>
        <translation>
            <numerusform>Asking about the others: %Ln call of Steam</numerusform>
            <numerusform>Asking about the others: %Ln calls of Steam</numerusform>
        </translation>
    </message>
    <message>
        <source>{known} {calls}, {time}; {used} of {limit} calls used today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it was looked at within the last hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not so many calls left today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {whole} players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Steam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some answers could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now</source>
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
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {there} in the backup, {here} here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here now is backed up and verified first. You can restore that backup in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged database is kept aside, in the folder of the backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older dtxdesk made this backup: it is upgraded while it is restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Restore from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases (*.sqlite *.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultForm</name>
    <message>
        <source>&amp;Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed, or the number of a button: 1, 2 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {games}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {games}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} gives up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Played to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game by game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither team came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the result back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like {score}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>The teams as they would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balancing the teams…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many teams take some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{covered} of {places} positions are covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) without MMR count as {mmr}.</source>
        <translation>
            <numerusform>%n player without MMR counts as {mmr}.</numerusform>
            <numerusform>%n players without MMR count as {mmr}.</numerusform>
        </translation>
    </message>
    <message>
        <source>All teams have the same mean MMR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spread} MMR apart: proven best. {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spread} MMR apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spread} MMR apart; nothing under {bound} is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left over, since they signed up last: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave their teams: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPopover</name>
    <message>
        <source>Correct series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or type the score first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct to {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of series {number} is taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number}: {first} {score} {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {number}: {ending}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsCard</name>
    <message>
        <source>Radiant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match {id}, {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no winner yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiant won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dire won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match has been read yet. They come by themselves once Steam is reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>{radiant} {score} {dire}, {winner}, {league}, {ours}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>All that are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>player {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Username</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived, and stays so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the server any more: check to archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, Discord id {id}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>%Ln to add</numerusform>
            <numerusform>%Ln to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to update</source>
        <translation>
            <numerusform>%Ln to update</numerusform>
            <numerusform>%Ln to update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to archive</source>
        <translation>
            <numerusform>%Ln to archive</numerusform>
            <numerusform>%Ln to archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bot(s) left out</source>
        <translation>
            <numerusform>%Ln bot left out</numerusform>
            <numerusform>%Ln bots left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterDialog</name>
    <message>
        <source>Update from Discord – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected person in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update players from Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on Discord and players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask Discord again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask Discord again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Discord…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in the server, matched by Discord id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Ask Discord again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) of the list could not be read.</source>
        <translation>
            <numerusform>%Ln member of the list could not be read.</numerusform>
            <numerusform>%Ln members of the list could not be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is gone may be in the server after all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as on Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is new, changed or gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is left by this search and these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln player(s)</source>
        <translation>
            <numerusform>Apply to %Ln player</numerusform>
            <numerusform>Apply to %Ln players</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord has not been asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) updated from Discord</source>
        <translation>
            <numerusform>%Ln player updated from Discord</numerusform>
            <numerusform>%Ln players updated from Discord</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterFilterBar</name>
    <message>
        <source>Find somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundLengths</name>
    <message>
        <source>How long: {round}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier rounds are as long as the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>The last runs of this job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>{weekday}; {date} {time} for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {n} scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No caster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, together with what {author} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {n}: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winner of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loser of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln series scheduled</source>
        <translation>
            <numerusform>%Ln series scheduled</numerusform>
            <numerusform>%Ln series scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The schedule of %Ln series</source>
        <translation>
            <numerusform>The schedule of %Ln series</numerusform>
            <numerusform>The schedule of %Ln series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln series</numerusform>
            <numerusform>%Ln series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleTab</name>
    <message>
        <source>Reading the schedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No series yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series are there once the tournament has started with its teams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next up: {series}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln series without a time</source>
        <translation>
            <numerusform>%Ln series without a time</numerusform>
            <numerusform>%Ln series without a time</numerusform>
        </translation>
    </message>
    <message>
        <source>times in {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more clash(es).</source>
        <translation>
            <numerusform>%Ln more clash.</numerusform>
            <numerusform>%Ln more clashes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln series without a time now</source>
        <translation>
            <numerusform>%Ln series without a time now</numerusform>
            <numerusform>%Ln series without a time now</numerusform>
        </translation>
    </message>
    <message>
        <source>Series {n} without a time now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {n} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {n} is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {n} is not on after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule copied as CSV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreButtons</name>
    <message>
        <source>{score}, {first} against {second}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreHead</name>
    <message>
        <source>{side}, won</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search or run</source>
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
    <name>SecretField</name>
    <message>
        <source>Show what is being typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: paste it here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedList</name>
    <message>
        <source>Teams in seed order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedPane</name>
    <message>
        <source>As they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By mean MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By captain&apos;s MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By earlier standings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the seeds go by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number gives the same order again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a team, or move it with Alt and the arrows. Without a tick it does not play.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Uncheck all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>Group {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losers final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losers round {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grand final, reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grand final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winners final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winners round {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semi-final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter-final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best of {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesInTurnDialog</name>
    <message>
        <source>Series one after another – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Minutes from one to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60 for each game that there can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by &amp;side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln series one after another</source>
        <translation>
            <numerusform>%Ln series one after another</numerusform>
            <numerusform>%Ln series one after another</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time in {zone}, as 2026-12-05 20:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to {most} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to {most} series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more clash(es).</source>
        <translation>
            <numerusform>%Ln more clash.</numerusform>
            <numerusform>%Ln more clashes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a first start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first begins at {first}, the last at {last}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesList</name>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesTable</name>
    <message>
        <source>Series by day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>set outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: back to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{variable} is set on this computer, and the environment wins over this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line has set it for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on; until then: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mistake} Until then it stays at {value}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsNavigation</name>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved as you change them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file was not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles, explanations and the keys of the settings file are searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: back to {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the window looks and moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every action, and the keys that do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tray and notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while another window is in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key, and how often to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for matches that Steam does not tell of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who you are, and who is in the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where players, matches and results are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who may use a shared database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made every day, checked, and kept for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache and log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is kept on this computer besides the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>Sync {league}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedWatch</name>
    <message>
        <source>You are {role} in this database now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An owner has changed your role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} has not answered since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see was read before. Nothing can be changed until it is back; dtxdesk tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} no longer lets you in, since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your access was revoked, or your password is another one by now: ask an owner of the database. What you see was read before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on {server} was upgraded by a newer dtxdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one changes nothing in it any more: update it and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was saved after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not saved: do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {page}, {tournament}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Actions and their shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsSection</name>
    <message>
        <source>Choose an action below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut for {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no shortcut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the usual keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is “{action}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Take all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all of {side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Counts for the statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has told who won, so it does not count. Who was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did to league MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dotabuff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the match on OpenDota in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the match on Dotabuff in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts for {league}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Taking it out needs a reason and works out %n player(s) anew.</source>
        <translation>
            <numerusform>Taking it out needs a reason and works out %n player anew.</numerusform>
            <numerusform>Taking it out needs a reason and works out %n players anew.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} – taken out by {who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: none of our players is known to be in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota is switched off for this league: Leagues, Edit.</source>
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
    <name>SignInDialog</name>
    <message>
        <source>Sign in with Discord – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of Discord&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add me as a player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser opens a page of Discord. Agree there, and it comes back to dtxdesk. If no page opens, copy the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the browser, {minutes}:{seconds} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody among the players has this Discord account yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the player {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a keyring you are signed in until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player added for your Discord account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignUpFilterBar</name>
    <message>
        <source>Name, mmr&gt;4000, pos:mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the sign-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captains</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignUpNoteDialog</name>
    <message>
        <source>Note about {name} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only organisers see it, in this tournament.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note about {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most:,} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note about {name} saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignUpSelection</name>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into team</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) checked in</source>
        <translation>
            <numerusform>%Ln player checked in</numerusform>
            <numerusform>%Ln players checked in</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} not checked in any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) not checked in any more</source>
        <translation>
            <numerusform>%Ln player not checked in any more</numerusform>
            <numerusform>%Ln players not checked in any more</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) let in</source>
        <translation>
            <numerusform>%Ln player let in</numerusform>
            <numerusform>%Ln players let in</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is on the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) put on the waiting list</source>
        <translation>
            <numerusform>%Ln player put on the waiting list</numerusform>
            <numerusform>%Ln players put on the waiting list</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} dropped out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) dropped out</source>
        <translation>
            <numerusform>%Ln player dropped out</numerusform>
            <numerusform>%Ln players dropped out</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is marked as captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Captains: %Ln player(s) changed</source>
        <translation>
            <numerusform>Captains: %Ln player changed</numerusform>
            <numerusform>Captains: %Ln players changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignUps</name>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click checks the player in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base {mmr}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither a league MMR nor a base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR: too few games in the league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average {mmr}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} without MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short of {positions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s)</source>
        <translation>
            <numerusform>%Ln player</numerusform>
            <numerusform>%Ln players</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignUpsTable</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players who signed up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spectator</name>
    <message>
        <source>{n} picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teams are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} bid by {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{captain} is picking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{captain} is nominating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tournament}, pick {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tournament}, round {round}, pick {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft has not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {price} to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{money} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpectatorWindow</name>
    <message>
        <source>Draft – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tournament}, for spectators – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spectators</name>
    <message>
        <source>Spectator window open on {screen}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectator window open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandInDialog</name>
    <message>
        <source>Stand-in – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand-in for {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of who stands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Approved: may play at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand-in for {team} added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} fewer by penalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more, given by the organisers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure of first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t be first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: plays against {team}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: the opponent is {team}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: won against {team} without playing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: lost to {team} without playing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: won {score} against {team}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: lost {score} to {team}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single elimination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double elimination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingsTab</name>
    <message>
        <source>Working the standings out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is played yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standings are there once the tournament has started with its teams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) tried out. Nothing is saved.</source>
        <translation>
            <numerusform>%Ln result tried out. Nothing is saved.</numerusform>
            <numerusform>%Ln results tried out. Nothing is saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>What if? Nothing you try out here is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next stage can&apos;t begin while they touch who goes on, or the seeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play extra series, or decide by hand and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln teams are level in all that counts.</source>
        <translation>
            <numerusform>%Ln team is level in all that counts.</numerusform>
            <numerusform>%Ln teams are level in all that counts.</numerusform>
        </translation>
    </message>
    <message>
        <source>{stage}: {done} of {total} series played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}: all {total} series played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty lifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standings copied as CSV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingsTable</name>
    <message>
        <source>Standings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Start the tournament – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bracket is being drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartInput</name>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where its times are meant, as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time there; empty while it is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday}; {date} {time} for you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartTournament</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}, {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team}, does not play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} groups of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} groups of {few} or {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rematches before the grand final: {mean} to expect, in round {round} of the losers&apos; bracket at the earliest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two teams meet again before the grand final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first round is drawn by lot at the start: the one shown is an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each further round is drawn when the one before has been played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}, place {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has a bye in the first round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed 1 has a bye in the first round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds 1 to {last} have a bye in the first round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper half: seeds {upper}. Lower half: seeds {lower}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean MMR of the upper half {upper} (seeds {seeds}), of the lower half {lower} (seeds {others}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s)</source>
        <translation>
            <numerusform>%Ln team</numerusform>
            <numerusform>%Ln teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln series</numerusform>
            <numerusform>%Ln series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln series</source>
        <translation>
            <numerusform>up to %Ln series</numerusform>
            <numerusform>up to %Ln series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln round(s)</source>
        <translation>
            <numerusform>%Ln round</numerusform>
            <numerusform>%Ln rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s) go on to the playoffs.</source>
        <translation>
            <numerusform>%Ln team goes on to the playoffs.</numerusform>
            <numerusform>%Ln teams go on to the playoffs.</numerusform>
        </translation>
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
        <source>Jobs: {title}</source>
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
    <message>
        <source>{place} · with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} · with {names} and {n} more</source>
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
        <source>Steam settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key comes from DTXDESK_STEAM_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key. {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key yet. Without one Steam tells nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SteamSection</name>
    <message>
        <source>Steam Web API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the key from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a key from Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get one at steamcommunity.com/dev/apikey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DTXDESK_STEAM_API_KEY is set, and it wins over a key kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key yet, and without one Steam tells nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Steam key is made of 32 letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) to go.</source>
        <translation>
            <numerusform>%n character to go.</numerusform>
            <numerusform>%n characters to go.</numerusform>
        </translation>
    </message>
    <message>
        <source>Steam is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam key kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam key removed from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam still accepts it; take it back on Steam&apos;s page if it was seen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SteamStep</name>
    <message>
        <source>Steam Web API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam Web API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a key from Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam league &amp;id, or a link to the league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key and first league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be read from Steam?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both can wait: leave empty what you don&apos;t have at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam tells about matches only to those who ask with a key. It is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DTXDESK_STEAM_API_KEY is set, and it wins over a key typed in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key. {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added. More leagues: Leagues, New league.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Steam key is made of 32 letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) to go.</source>
        <translation>
            <numerusform>%n character to go.</numerusform>
            <numerusform>%n characters to go.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no league id in this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number in its address, as in dotabuff.com/esports/leagues/17929</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As your screens call it; can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole key, or leave it empty for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no league id in what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The league needs its Steam league id as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole key first: 32 letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam refused this key. It was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>This did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report says more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>Step {n}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryList</name>
    <message>
        <source>{who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryTab</name>
    <message>
        <source>What was changed about this player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Whatever people change about this player is listed here, with who did it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be shown. The program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrangerDialog</name>
    <message>
        <source>Who is Steam {id}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New player…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this Steam id has played counts for the player at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those without a Steam id are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every player has a Steam id: this is a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of a player without a Steam id.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrangersDialog</name>
    <message>
        <source>Players who are nobody&apos;s – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam ids that are nobody&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give to a player…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are they?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These Steam ids played in the newest {recent} matches of your leagues and are nobody&apos;s. Add them as players, or give one to a player who has no Steam id yet: all that was played counts at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last played</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Steam for their names…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names as they are on Steam; you can change them later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam was not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without names for now: {reason}. Each gets the Steam id as a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n player(s)</source>
        <translation>
            <numerusform>Add %n player</numerusform>
            <numerusform>Add %n players</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one, and only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} linked to Steam {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) added</source>
        <translation>
            <numerusform>%n player added</numerusform>
            <numerusform>%n players added</numerusform>
        </translation>
    </message>
    <message>
        <source>This could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
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
    <name>TableRules</name>
    <message>
        <source>&amp;Win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dra&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;oss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that are ticked count, from the top; drag them, or press Alt with an arrow. With none ticked it is as usual.</source>
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
    <message numerus="yes">
        <source>%Ln row(s) copied as CSV</source>
        <translation>
            <numerusform>%Ln row copied as CSV</numerusform>
            <numerusform>%Ln rows copied as CSV</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>{question} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later stage has begun. Undo brings everything back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamActs</name>
    <message>
        <source>{name} is in no team any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) are in no team any more</source>
        <translation>
            <numerusform>%n player is in no team any more</numerusform>
            <numerusform>%n players are in no team any more</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is in {team} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) are in {team} now</source>
        <translation>
            <numerusform>%n player is in {team} now</numerusform>
            <numerusform>%n players are in {team} now</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other} have changed places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} leads {team} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is deputy of {team} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} has no deputy any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not stand in for {team} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may stand in for {team}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands in for {team} no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) deleted</source>
        <translation>
            <numerusform>%n team deleted</numerusform>
            <numerusform>%n teams deleted</numerusform>
        </translation>
    </message>
    <message>
        <source>{team} deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) made for captains</source>
        <translation>
            <numerusform>%n team made for captains</numerusform>
            <numerusform>%n teams made for captains</numerusform>
        </translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamBoard</name>
    <message numerus="yes">
        <source>%n player(s)</source>
        <translation>
            <numerusform>%n player</numerusform>
            <numerusform>%n players</numerusform>
        </translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be approved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamChoice</name>
    <message numerus="yes">
        <source>Put %Ln player(s) into a team</source>
        <translation>
            <numerusform>Put %Ln player into a team</numerusform>
            <numerusform>Put %Ln players into a team</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s)</source>
        <translation>
            <numerusform>%Ln player</numerusform>
            <numerusform>%Ln players</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a team first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) put into {team}</source>
        <translation>
            <numerusform>%Ln player put into {team}</numerusform>
            <numerusform>%Ln players put into {team}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Edit team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {names} and {n} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another team of this tournament is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} has this seed, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} saved, together with what {author} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamListDialog</name>
    <message>
        <source>Add teams from a list – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the teams, a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add teams from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name a line, in the order of their seeds, or a sheet of Challonge&apos;s kind with the columns Participant and Seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s). Those that are there already stay as they are.</source>
        <translation>
            <numerusform>%Ln team. Those that are there already stay as they are.</numerusform>
            <numerusform>%Ln teams. Those that are there already stay as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type or paste names first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) added from a list</source>
        <translation>
            <numerusform>%n team added from a list</numerusform>
            <numerusform>%n teams added from a list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamMoveDialog</name>
    <message>
        <source>Move to a team – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name} to</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n player(s) to</source>
        <translation>
            <numerusform>Move %n player to</numerusform>
            <numerusform>Move %n players to</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No team is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamSeedsDialog</name>
    <message>
        <source>Seed teams – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams in seed order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first is seed 1. Drag a team to its place, or use Alt+Up and Alt+Down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By mean MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By captain&apos;s MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams seeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds taken away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Teams</name>
    <message>
        <source>Seed {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total {mmr}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All positions covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lacks {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lacks {positions} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all positions covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks {positions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{players} of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean MMR {mmr}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{difference} to the average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n former member(s)</source>
        <translation>
            <numerusform>%n former member</numerusform>
            <numerusform>%n former members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamsTab</name>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams for captains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New team</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s)</source>
        <translation>
            <numerusform>%Ln team</numerusform>
            <numerusform>%Ln teams</numerusform>
        </translation>
    </message>
    <message>
        <source>{mmr} MMR between the highest and the lowest mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{covered} of {places} positions covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No teams yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the program balance them, or begin with an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has signed up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams are made of the players who are signed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the teams…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TieBreakList</name>
    <message>
        <source>Tie-breaks in their order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TieDecisionDialog</name>
    <message>
        <source>Decide a tie – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;hand, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By an &amp;extra series that the first won from the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level teams, the best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the table, for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Decide between %Ln teams</source>
        <translation>
            <numerusform>Decide between %Ln team</numerusform>
            <numerusform>Decide between %Ln teams</numerusform>
        </translation>
    </message>
    <message>
        <source>The best comes first. Drag a team, or move it with Alt+Up and Alt+Down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it changes is being worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra series noted</source>
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
    <name>TotalsPart</name>
    <message>
        <source>Totals of the teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if each takes the best one left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread {mmr}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TournamentActions</name>
    <message>
        <source>{name} is being planned again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-up of {name} is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it go its sign-up list, its teams and its drafts: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The players themselves stay. Undo brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln player(s) signed up</source>
        <translation>
            <numerusform>%Ln player signed up</numerusform>
            <numerusform>%Ln players signed up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s)</source>
        <translation>
            <numerusform>%Ln team</numerusform>
            <numerusform>%Ln teams</numerusform>
        </translation>
    </message>
    <message>
        <source>{players}, {teams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TournamentDialog</name>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tournament like {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The primary league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the sign-up at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign up the same &amp;players again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;League</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its league MMR rates the players.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players in a te&amp;am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules, where to meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line a place, as 1: 200 € or 3-4: 50 €; of several groups in each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tournament</source>
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
        <source>No day and time that there is. It looks like 2026-12-05 20:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved, together with what {author} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} has taken it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tournament is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TournamentFilterBar</name>
    <message>
        <source>Name of a tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search tournaments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order and columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TournamentImportDialog</name>
    <message>
        <source>Import a tournament – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ids of a person belong to two players here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}. Merge the two players, or take one of the ids out of the file; then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players who are here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players who are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by name alone, since neither has an id: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is here is changed, and Undo takes it out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First somebody has to say who these people are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TournamentLine</name>
    <message numerus="yes">
        <source>%Ln player(s)</source>
        <translation>
            <numerusform>%Ln player</numerusform>
            <numerusform>%Ln players</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s)</source>
        <translation>
            <numerusform>%Ln team</numerusform>
            <numerusform>%Ln teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TournamentList</name>
    <message>
        <source>Tournaments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the tournaments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tournament matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left by this search and these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all tournaments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tournament yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players sign up for it, captains draft their teams or the program makes even ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is enough to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied as CSV</source>
        <translation>
            <numerusform>%Ln row copied as CSV</numerusform>
            <numerusform>%Ln rows copied as CSV</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TournamentReading</name>
    <message>
        <source>Import a tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tournaments (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tournaments</name>
    <message>
        <source>the primary league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players in a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {time} in {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the start has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captains draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams sign up whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft running</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TournamentsCard</name>
    <message>
        <source>Tournaments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tournaments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TournamentsPage</name>
    <message>
        <source>Tournaments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectator window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, in {ms} ms. {message}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialPane</name>
    <message>
        <source>Try results out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a series and a score: nothing is saved. The keys 1, 2, 3 … do it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series {n}: {first} – {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} {score} {second}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Show the later change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do “{what}” again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo “{what}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would change as shown below, as one step.</source>
        <translation>
            <numerusform>%n row would change as shown below, as one step.</numerusform>
            <numerusform>%n rows would change as shown below, as one step.</numerusform>
        </translation>
    </message>
    <message>
        <source>This can&apos;t be taken back any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} changed it since, on {when}: {what}. Undo that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyMmr</name>
    <message>
        <source>All that are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mmr} ({change})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyMmrDialog</name>
    <message>
        <source>Verify base MMR – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for who is due…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players who are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask OpenDota for medals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take estimates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose base MMR was looked at more than thirty days ago, and who has none. A medal is a hint: it stands for a stretch of MMR, and the estimate is the middle of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every base MMR was looked at within the last thirty days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Still right (%Ln)</source>
        <translation>
            <numerusform>Still right (%Ln)</numerusform>
            <numerusform>Still right (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Check players who have a base MMR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln estimate(s)</source>
        <translation>
            <numerusform>Take %Ln estimate</numerusform>
            <numerusform>Take %Ln estimates</numerusform>
        </translation>
    </message>
    <message>
        <source>Check players whose medal is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medals are off: settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody who is listed has a Steam id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln due</source>
        <translation>
            <numerusform>%Ln due</numerusform>
            <numerusform>%Ln due</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {whole} players, one a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking OpenDota.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some answers could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Base MMR of %Ln player(s) verified</source>
        <translation>
            <numerusform>Base MMR of %Ln player verified</numerusform>
            <numerusform>Base MMR of %Ln players verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Base MMR of %Ln player(s) estimated</source>
        <translation>
            <numerusform>Base MMR of %Ln player estimated</numerusform>
            <numerusform>Base MMR of %Ln players estimated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebhookCard</name>
    <message>
        <source>Webhook: the channel for announcements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the webhook from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Discord: settings of the channel, Integrations, Webhooks. Whoever has it can write there: it is kept in the keyring of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It writes as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of a webhook first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord knows the webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook removed from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Discord it is still there; delete it in the settings of the channel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name your league and give a Steam key, and its matches, players and league MMR come here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new league by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyPane</name>
    <message>
        <source>Tie-breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by the organisers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can reach the places {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {place}, {n} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Place {place}, %Ln point(s)</source>
        <translation>
            <numerusform>Place {place}, %Ln point</numerusform>
            <numerusform>Place {place}, %Ln points</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) taken</source>
        <translation>
            <numerusform>%n point taken</numerusform>
            <numerusform>%n points taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) given</source>
        <translation>
            <numerusform>%n point given</numerusform>
            <numerusform>%n points given</numerusform>
        </translation>
    </message>
    <message>
        <source>{winner} won an extra series against {loser}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in order by hand: {teams}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishDialog</name>
    <message>
        <source>Keep together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few letters of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick two or more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishList</name>
    <message>
        <source>Keep together…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep apart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this wish away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WithdrawalDialog</name>
    <message>
        <source>Withdraw a team – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has nothing left to play.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps what it has played and loses what it still has to play. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} has withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Set up dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just looking?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up league with 54 players, in a folder that is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorthBar</name>
    <message>
        <source>Net worth: Radiant {radiant}, Dire {dire}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoomBox</name>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_AllWell</name>
    <message>
        <source>Nothing needs you right now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Brand</name>
    <message>
        <source>for league organisers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Calls</name>
    <message>
        <source>Steam calls today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam calls today: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DayModel</name>
    <message>
        <source>no time yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clashes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message numerus="yes">
        <source>Newest %n game(s): {won} won, {lost} lost</source>
        <translation>
            <numerusform>Newest %n game: {won} won, {lost} lost</numerusform>
            <numerusform>Newest %n games: {won} won, {lost} lost</numerusform>
        </translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Heading</name>
    <message>
        <source>MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_HostingDialog</name>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – dtxdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing: {done} of {total} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying: {done} of {total} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <source>{field}: {before}, then {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{hero}: %n game(s), {wins} won, KDA {kda}</source>
        <translation>
            <numerusform>{hero}: %n game, {wins} won, KDA {kda}</numerusform>
            <numerusform>{hero}: %n games, {wins} won, KDA {kda}</numerusform>
        </translation>
    </message>
    <message>
        <source>Hero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KDA</source>
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
    <name>_Runs</name>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ShortcutDelegate</name>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_SideHead</name>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n kill(s)</source>
        <translation>
            <numerusform>%n kill</numerusform>
            <numerusform>%n kills</numerusform>
        </translation>
    </message>
    <message>
        <source>{kills}, {worth} net worth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_SideModel</name>
    <message>
        <source>Player and hero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LH / DN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>former player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam {id}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Tallies</name>
    <message numerus="yes">
        <source>{name}: %n game(s), {wins} won</source>
        <translation>
            <numerusform>{name}: %n game, {wins} won</numerusform>
            <numerusform>{name}: %n games, {wins} won</numerusform>
        </translation>
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Teams</name>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{players} of {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR, source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offlane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam league id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary league</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of KDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of GPM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiant kills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dire kills</source>
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
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deaths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How teams are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players in a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds for a pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds in reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds for a bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More seconds after a bid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Players</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams from stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams that go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number in the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First team drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second team drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games of the first team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games of the second team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score follows from the matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game came with the match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side came with the match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fourth choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fifth choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed in by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drafted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balanced by the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign up as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>former member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
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
        <source>By itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changed no row that could be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is from before an upgrade of the database; change it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was about a player who is forgotten; that can&apos;t be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members are invited, given a role and revoked under Settings, Members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in as {login}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match {id}, slot {slot}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-up of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n player(s)</source>
        <translation>
            <numerusform>%n player</numerusform>
            <numerusform>%n players</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tournament(s)</source>
        <translation>
            <numerusform>%n tournament</numerusform>
            <numerusform>%n tournaments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n league(s)</source>
        <translation>
            <numerusform>%n league</numerusform>
            <numerusform>%n leagues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-up(s)</source>
        <translation>
            <numerusform>%n sign-up</numerusform>
            <numerusform>%n sign-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of players</source>
        <translation>
            <numerusform>%n row of players</numerusform>
            <numerusform>%n rows of players</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in teams</source>
        <translation>
            <numerusform>%n place in teams</numerusform>
            <numerusform>%n places in teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) without details</source>
        <translation>
            <numerusform>%n match without details</numerusform>
            <numerusform>%n matches without details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) of a draft</source>
        <translation>
            <numerusform>%n team of a draft</numerusform>
            <numerusform>%n teams of a draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n player(s) of a draft</source>
        <translation>
            <numerusform>%n player of a draft</numerusform>
            <numerusform>%n players of a draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of a draft</source>
        <translation>
            <numerusform>%n event of a draft</numerusform>
            <numerusform>%n events of a draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cells</name>
    <message>
        <source>captain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fourth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fifth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, change {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no winner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radiant {radiant} against Dire {dire}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
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
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>freshness</name>
    <message>
        <source>Steam not reached yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read from Steam yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline, data from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync failed, data from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam up to date, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) without details</source>
        <translation>
            <numerusform>%Ln match without details</numerusform>
            <numerusform>%Ln matches without details</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has just begun</source>
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
    <name>over_time</name>
    <message>
        <source>League average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>players</name>
    <message>
        <source>Check boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League MMR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shortcut_rules</name>
    <message>
        <source>Go to {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} has a meaning everywhere already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is needed for typing and moving: add Ctrl or Alt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>steam_key</name>
    <message>
        <source>Kept in the keyring of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring: kept in memory only, asked for again after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
</context>
</TS>
