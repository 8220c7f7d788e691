using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>What to preview and where.</summary>
public sealed record PreviewOptions
{
    /// <summary>The channel.</summary>
    public PublishChannel Channel { get; init; }

    /// <summary>Where the engine draws; <see langword="null"/> captures without drawing.</summary>
    public VideoView? View { get; init; }

    /// <summary>Receives the captured pictures on an engine thread; <see langword="null"/> for none.</summary>
    public IVideoSink? VideoSink { get; init; }

    internal void Validate(string parameter) => Guard.Channel(Channel, parameter);
}
