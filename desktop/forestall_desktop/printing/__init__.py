"""Paper: form sheets, control plans and reports as .pdf. QtGui alone: no widget, no screen, no window is needed."""
