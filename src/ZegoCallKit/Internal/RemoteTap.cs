using ZegoCallKit.Diagnostics;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal;

/// <summary>Holds further sinks of a played stream, next to those of its playback.</summary>
internal sealed class RemoteTap(string streamId, IAudioSink? audio, IVideoSink? video, Action<string, Exception> onFault, DropCount missed)
{
    public IAudioSink? Audio { get; } = audio;

    public IVideoSink? Video { get; } = video;

    public SinkSlot AudioSlot { get; } = new($"recorded audio of {streamId}", onFault, missed);

    public SinkSlot VideoSlot { get; } = new($"recorded video of {streamId}", onFault, missed);

    public Task CloseAsync() => Task.WhenAll(AudioSlot.CloseAsync(), VideoSlot.CloseAsync());
}
