#pragma once

/// Room for a product of two 64-bit amounts.
__extension__ typedef __int128 Int128;
