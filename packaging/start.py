"""Where the frozen program starts: the same as ``kesra``, and also its child processes."""

import multiprocessing

from kesra_desktop.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a child that reads a list or a photo starts here again
    main()
