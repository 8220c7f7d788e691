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

    /// <summary>The camera because nothing was said: equal to <see cref="Camera"/>, yet another object, so that a call of sound can tell it from a choice.</summary>
    internal static VideoInput Unchosen { get; } = new DeviceVideoInput();

    /// <summary>No video.</summary>
    public static VideoInput None { get; } = new NoVideoInput();

    /// <summary>Frames that the program pushes with <see cref="IPublication.SendVideo"/>.</summary>
    public static VideoInput Pushed { get; } = new PushedVideoInput();

    /// <summary>A screen or a window.</summary>
    /// <param name="source">Which of <see cref="IZegoClient.GetScreensAsync"/>; <see langword="null"/> for the first screen.</param>
    /// <returns>The input.</returns>
    public static VideoInput Screen(ScreenSource? source = null) => new ScreenVideoInput(source);

    /// <summary>A source, e.g. a file, read at its own pace. It stays yours: nothing disposes it, and it is read no more once the publication's <see cref="IPublication.Completion"/> has completed.</summary>
    /// <param name="source">The source; used by this publication alone.</param>
    /// <returns>The input.</returns>
    public static VideoInput From(IVideoSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceVideoInput(source);
    }
}
