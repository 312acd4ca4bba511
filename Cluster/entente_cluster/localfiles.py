"""Files of a partition on the executor's disk, where the program finds them as it would on one machine."""

import os
import re

SIDECAR_ENDING = ".meta.json"


def relative_path(location):
    """`data/a.txt` for `file:/data/a.txt`, `bucket/a.txt` for `s3a://bucket/a.txt`; never a path that leads out of a folder."""
    path = re.sub(r"^[A-Za-z][A-Za-z0-9+.-]*:(?=/)", "", location).lstrip("/")
    return os.path.normpath("/" + path).lstrip("/")


def write_file(folder, location, content):
    """Writes a file of the cluster's file system under a local folder, at the same path; returns that relative path."""
    path = relative_path(location)
    local = os.path.join(folder, path)
    os.makedirs(os.path.dirname(local), exist_ok=True)
    with open(local, "wb") as file:
        file.write(content)
    return path


def documents(paths):
    """The paths without the sidecars of others of them, in order."""
    known = set(paths)
    return sorted(
        path for path in known
        if not (path.endswith(SIDECAR_ENDING) and path.removesuffix(SIDECAR_ENDING) in known))
