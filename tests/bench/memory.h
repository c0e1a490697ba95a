#pragma once

#include <QtGlobal>

/// From now on the peak is counted anew.
void forgetPeak();
/// MiB that the program has held at most since forgetPeak().
qint64 peakMemory();
