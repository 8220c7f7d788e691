namespace ZegoCallKit.Effects;

/// <summary>Represents the strength of each effect of the ZegoEffects SDK. 0, the default, turns an effect off. Immutable; change it with <c>with</c>.</summary>
public sealed record EffectsSettings
{
    /// <summary>Settings with every effect off.</summary>
    public static readonly EffectsSettings None = new();

    /// <summary>Gets how strongly skin is whitened: 0 to 100 (ZEGO: <c>whiten</c>). Requires FaceWhiteningResources.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range; the SDK itself would not reject it.</exception>
    public int Whiten
    {
        get;
        init => field = Checked(value, 0, nameof(Whiten));
    }

    /// <summary>Gets how strongly skin is smoothed: 0 to 100 (ZEGO: <c>smooth</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Smooth
    {
        get;
        init => field = Checked(value, 0, nameof(Smooth));
    }

    /// <summary>Gets how strongly the video is sharpened: 0 to 100 (ZEGO: <c>sharpen</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Sharpen
    {
        get;
        init => field = Checked(value, 0, nameof(Sharpen));
    }

    /// <summary>Gets how rosy skin is made: 0 to 100 (ZEGO: <c>rosy</c>). Requires RosyResources.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Rosy
    {
        get;
        init => field = Checked(value, 0, nameof(Rosy));
    }

    /// <summary>Gets how much the eyes are enlarged: 0 to 100 (ZEGO: <c>big_eyes</c>). Requires FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int BigEyes
    {
        get;
        init => field = Checked(value, 0, nameof(BigEyes));
    }

    /// <summary>Gets how much the face is slimmed, or widened if negative: -100 to 100 (ZEGO: <c>face_lifting</c>). Requires FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int SlimFace
    {
        get;
        init => field = Checked(value, -100, nameof(SlimFace));
    }

    /// <summary>Gets how much the mouth is made smaller, or larger if negative: -100 to 100 (ZEGO: <c>small_mouth</c>). Requires FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int SmallMouth
    {
        get;
        init => field = Checked(value, -100, nameof(SmallMouth));
    }

    /// <summary>Gets how strongly the eyes are brightened: 0 to 100 (ZEGO: <c>eyes_brightening</c>). Requires FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int BrightEyes
    {
        get;
        init => field = Checked(value, 0, nameof(BrightEyes));
    }

    /// <summary>Gets how strongly the teeth are whitened: 0 to 100 (ZEGO: <c>teeth_whitening</c>). Requires TeethWhiteningResources and FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int WhiteTeeth
    {
        get;
        init => field = Checked(value, 0, nameof(WhiteTeeth));
    }

    /// <summary>Gets how much the nose is slimmed: 0 to 100 (ZEGO: <c>nose_narrowing</c>). Requires FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int SlimNose
    {
        get;
        init => field = Checked(value, 0, nameof(SlimNose));
    }

    private static int Checked(int value, int minimum, string parameter) =>
        value >= minimum && value <= 100 ? value : throw new ArgumentOutOfRangeException(parameter, value, $"{parameter} must be between {minimum} and 100.");
}
