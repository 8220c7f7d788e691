namespace ZegoCallKit.Media.Files;

/// <summary>Specifies the encoding of one value of a WAV file.</summary>
internal enum WavEncoding
{
    /// <summary>8 bits without a sign; 128 is silence.</summary>
    Pcm8,

    /// <summary>16 bits with a sign, as the kit has them.</summary>
    Pcm16,

    /// <summary>24 bits with a sign.</summary>
    Pcm24,

    /// <summary>32 bits with a sign.</summary>
    Pcm32,

    /// <summary>Floating point of 32 bits; full scale is 1.</summary>
    Float32,

    /// <summary>Floating point of 64 bits; full scale is 1.</summary>
    Float64,
}
