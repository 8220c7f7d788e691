namespace ZegoCallKit.Effects;

/// <summary>How strong each effect of the ZegoEffects SDK is. 0, the default, switches an effect off. Immutable; change it with <c>with</c>.</summary>
public sealed record EffectsSettings
{
    /// <summary>Every effect off.</summary>
    public static readonly EffectsSettings None = new();

    /// <summary>Whitens skin, 0 to 100 (ZEGO: <c>whiten</c>). Needs FaceWhiteningResources.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range; the SDK itself would not refuse it.</exception>
    public int Whiten
    {
        get;
        init => field = Checked(value, 0, nameof(Whiten));
    }

    /// <summary>Smooths skin, 0 to 100 (ZEGO: <c>smooth</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int Smooth
    {
        get;
        init => field = Checked(value, 0, nameof(Smooth));
    }

    /// <summary>Sharpens the picture, 0 to 100 (ZEGO: <c>sharpen</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int Sharpen
    {
        get;
        init => field = Checked(value, 0, nameof(Sharpen));
    }

    /// <summary>Makes skin rosy, 0 to 100 (ZEGO: <c>rosy</c>). Needs RosyResources.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int Rosy
    {
        get;
        init => field = Checked(value, 0, nameof(Rosy));
    }

    /// <summary>Enlarges the eyes, 0 to 100 (ZEGO: <c>big_eyes</c>). Needs FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int BigEyes
    {
        get;
        init => field = Checked(value, 0, nameof(BigEyes));
    }

    /// <summary>Slims the face, or widens it below 0: -100 to 100 (ZEGO: <c>face_lifting</c>). Needs FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int SlimFace
    {
        get;
        init => field = Checked(value, -100, nameof(SlimFace));
    }

    /// <summary>Makes the mouth smaller, or larger below 0: -100 to 100 (ZEGO: <c>small_mouth</c>). Needs FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int SmallMouth
    {
        get;
        init => field = Checked(value, -100, nameof(SmallMouth));
    }

    /// <summary>Brightens the eyes, 0 to 100 (ZEGO: <c>eyes_brightening</c>). Needs FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int BrightEyes
    {
        get;
        init => field = Checked(value, 0, nameof(BrightEyes));
    }

    /// <summary>Whitens the teeth, 0 to 100 (ZEGO: <c>teeth_whitening</c>). Needs TeethWhiteningResources and FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int WhiteTeeth
    {
        get;
        init => field = Checked(value, 0, nameof(WhiteTeeth));
    }

    /// <summary>Slims the nose, 0 to 100 (ZEGO: <c>nose_narrowing</c>). Needs FaceDetectionModel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int SlimNose
    {
        get;
        init => field = Checked(value, 0, nameof(SlimNose));
    }

    private static int Checked(int value, int minimum, string parameter) =>
        value >= minimum && value <= 100 ? value : throw new ArgumentOutOfRangeException(parameter, value, $"{parameter} must be {minimum} to 100.");
}
