"""Files of the age format under a passphrase whose stretching costs next to nothing.

pyrage takes about two seconds to write such a file and two to open it, which is right for an
invitation and wrong for two dozen tests that only need one. The format is genuine (the age
specification's scrypt recipient, with 2 to the 10th instead of the 19th): pyrage opens it.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_LOG_COST = 10
_PIECE = 64 * 1024


def encrypt(plain: bytes, passphrase: str) -> bytes:
    """Return an age file that this passphrase opens."""
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    label = b"age-encryption.org/v1/scrypt"
    wrapping = hashlib.scrypt(
        passphrase.encode(), salt=label + salt, n=1 << _LOG_COST, r=8, p=1, dklen=32
    )
    wrapped = ChaCha20Poly1305(wrapping).encrypt(bytes(12), file_key, None)
    stanza = f"-> scrypt {_text(salt)} {_LOG_COST}\n{_text(wrapped)}\n---"
    head = f"age-encryption.org/v1\n{stanza}".encode()
    mac = hmac.digest(_derived(file_key, b"", b"header"), head, "sha256")
    key = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    pieces = [plain[at : at + _PIECE] for at in range(0, len(plain), _PIECE)] or [b""]
    sealed = [
        key.encrypt(number.to_bytes(11, "big") + bytes([number == len(pieces) - 1]), piece, None)
        for number, piece in enumerate(pieces)
    ]
    return head + f" {_text(mac)}\n".encode() + nonce + b"".join(sealed)


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(key)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")
