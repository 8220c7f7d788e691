using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Represents the source of a publication's video.</summary>
public abstract record VideoInput
{
    private protected VideoInput()
    {
    }

    /// <summary>Gets the camera input.</summary>
    public static VideoInput Camera { get; } = new DeviceVideoInput();

    /// <summary>
    /// Gets the camera as the default input: equal to <see cref="Camera"/>, but a different object, so that an audio call can tell the default from a choice.
    /// </summary>
    internal static VideoInput Unchosen { get; } = new DeviceVideoInput();

    /// <summary>Gets the input that sends no video.</summary>
    public static VideoInput None { get; } = new NoVideoInput();

    /// <summary>Gets the input for frames that the program pushes with <see cref="IPublication.SendVideo"/>.</summary>
    public static VideoInput Pushed { get; } = new PushedVideoInput();

    /// <summary>Creates an input that captures a screen or a window.</summary>
    /// <param name="source">One of <see cref="IZegoClient.GetScreensAsync"/>; <see langword="null"/> for the first screen.</param>
    /// <returns>The input.</returns>
    public static VideoInput Screen(ScreenSource? source = null) => new ScreenVideoInput(source);

    /// <summary>
    /// Creates an input that reads a source, for example a file, at its own pace. The caller keeps ownership: the source is never disposed, and it is not
    /// read after the publication's <see cref="IPublication.Completion"/> has completed.
    /// </summary>
    /// <param name="source">The source, used by this publication only.</param>
    /// <returns>The input.</returns>
    public static VideoInput From(IVideoSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceVideoInput(source);
    }
}
