@rem Windows has no exec. "npm start" begins with it, so that elsewhere the signal to stop reaches Node and not only the shell.
@%*
