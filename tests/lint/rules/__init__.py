"""The rules of the tree: each module has check(tree) and yields findings."""
