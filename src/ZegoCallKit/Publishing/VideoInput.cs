using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Where a publication's video comes from.</summary>
public abstract record VideoInput
{
    private protected VideoInput()
    {
    }

    /// <summary>The camera.</summary>
    public static VideoInput Camera { get; } = new DeviceVideoInput();

    /// <summary>No video.</summary>
    public static VideoInput None { get; } = new NoVideoInput();

    /// <summary>Frames that the program pushes with <see cref="IPublication.SendVideo"/>.</summary>
    public static VideoInput Pushed { get; } = new PushedVideoInput();

    /// <summary>A source, e.g. a file, read at its own pace. It is disposed with the publication if it can be.</summary>
    /// <param name="source">The source; used by this publication alone.</param>
    /// <returns>The input.</returns>
    public static VideoInput From(IVideoSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceVideoInput(source);
    }
}
