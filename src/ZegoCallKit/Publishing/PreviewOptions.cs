using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Represents the options of a preview.</summary>
public sealed record PreviewOptions
{
    /// <summary>Gets the channel to preview.</summary>
    public PublishChannel Channel { get; init; }

    /// <summary>Gets the view that the engine draws to; <see langword="null"/> to capture without drawing.</summary>
    public VideoView? View { get; init; }

    /// <summary>Gets the sink that receives the captured video on an engine thread; <see langword="null"/> for none.</summary>
    public IVideoSink? VideoSink { get; init; }

    internal void Validate(string parameter) => OptionGuard.Defined(Channel, parameter);
}
