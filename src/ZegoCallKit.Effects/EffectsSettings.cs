namespace ZegoCallKit.Effects;

/// <summary>Represents the strength of each effect of the ZegoEffects SDK. 0, the default, turns an effect off. Immutable; change it with <c>with</c>.</summary>
public sealed record EffectsSettings
{
    /// <summary>Settings with every effect off.</summary>
    public static readonly EffectsSettings None = new();

    /// <summary>Gets how strongly skin is whitened: 0 to 100 (ZEGO: <c>whiten</c>). Requires FaceWhiteningResources.</summary>
    public int Whiten { get; init; }

    /// <summary>Gets how strongly skin is smoothed: 0 to 100 (ZEGO: <c>smooth</c>).</summary>
    public int Smooth { get; init; }

    /// <summary>Gets how strongly the video is sharpened: 0 to 100 (ZEGO: <c>sharpen</c>).</summary>
    public int Sharpen { get; init; }

    /// <summary>Gets how rosy skin is made: 0 to 100 (ZEGO: <c>rosy</c>). Requires RosyResources.</summary>
    public int Rosy { get; init; }

    /// <summary>Gets how much the eyes are enlarged: 0 to 100 (ZEGO: <c>big_eyes</c>). Requires FaceDetectionModel.</summary>
    public int BigEyes { get; init; }

    /// <summary>Gets how much the face is slimmed, or widened if negative: -100 to 100 (ZEGO: <c>face_lifting</c>). Requires FaceDetectionModel.</summary>
    public int SlimFace { get; init; }

    /// <summary>Gets how much the mouth is made smaller, or larger if negative: -100 to 100 (ZEGO: <c>small_mouth</c>). Requires FaceDetectionModel.</summary>
    public int SmallMouth { get; init; }

    /// <summary>Gets how strongly the eyes are brightened: 0 to 100 (ZEGO: <c>eyes_brightening</c>). Requires FaceDetectionModel.</summary>
    public int BrightEyes { get; init; }

    /// <summary>Gets how strongly the teeth are whitened: 0 to 100 (ZEGO: <c>teeth_whitening</c>). Requires TeethWhiteningResources and FaceDetectionModel.</summary>
    public int WhiteTeeth { get; init; }

    /// <summary>Gets how much the nose is slimmed: 0 to 100 (ZEGO: <c>nose_narrowing</c>). Requires FaceDetectionModel.</summary>
    public int SlimNose { get; init; }

    // The SDK itself would not reject them.
    internal void Validate(string parameter)
    {
        OptionGuard.Range(Whiten, 0, 100, parameter);
        OptionGuard.Range(Smooth, 0, 100, parameter);
        OptionGuard.Range(Sharpen, 0, 100, parameter);
        OptionGuard.Range(Rosy, 0, 100, parameter);
        OptionGuard.Range(BigEyes, 0, 100, parameter);
        OptionGuard.Range(SlimFace, -100, 100, parameter);
        OptionGuard.Range(SmallMouth, -100, 100, parameter);
        OptionGuard.Range(BrightEyes, 0, 100, parameter);
        OptionGuard.Range(WhiteTeeth, 0, 100, parameter);
        OptionGuard.Range(SlimNose, 0, 100, parameter);
    }
}
