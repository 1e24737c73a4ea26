"""Start the program: ``python -m kesra_desktop``, the same as ``kesra``."""

from kesra_desktop.cli import main

if __name__ == "__main__":
    main()
