namespace ZegoCallKit.Media.Files;

/// <summary>Specifies the encoding of one value of a WAV file.</summary>
internal enum WavEncoding
{
    /// <summary>Unsigned integers of 8 bits; 128 is silence.</summary>
    Pcm8,

    /// <summary>Signed integers of 16 bits, the kit's own format.</summary>
    Pcm16,

    /// <summary>Signed integers of 24 bits.</summary>
    Pcm24,

    /// <summary>Signed integers of 32 bits.</summary>
    Pcm32,

    /// <summary>Floating-point numbers of 32 bits; full scale is 1.</summary>
    Float32,

    /// <summary>Floating-point numbers of 64 bits; full scale is 1.</summary>
    Float64,
}
