"""Brackets, cross tables and Swiss rounds painted with QtGui alone: on a widget, a picture, a page.

`sheet.Sheet` has the places (`domain.stages.layout`) and every word that is written into them;
colours and fonts are passed in (`look.BracketLook`), and what a person points at are `marks.Marks`.
`painting.paint_sheet` paints the part that is in sight, with less detail the smaller it is.
"""
