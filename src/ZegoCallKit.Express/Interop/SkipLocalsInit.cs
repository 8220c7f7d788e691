// Buffers on the stack are written before they are read; clearing hundreds of bytes first would cost more than the call they are for.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
