// Stack buffers are written before they are read; clearing hundreds of bytes first would cost more than the native call itself.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
