"""Pictures from outside made safe: pure bytes in, pure bytes out, decoded in a process apart."""
