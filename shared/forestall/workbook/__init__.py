"""Tables in and out: people's workbooks become projects, projects become form sheets. Nothing here opens a project file or a window."""
