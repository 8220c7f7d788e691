using ZegoCallKit.Diagnostics;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.Frames;

/// <summary>Holds further sinks of a played stream, next to those of its playback.</summary>
internal sealed class RemoteTap(string streamId, IAudioSink? audio, IVideoSink? video, Action<string, Exception> onFault, DropCount missed)
{
    public AudioTap? Audio { get; } = audio is null ? null : new(new SinkSlot($"recorded audio of {streamId}", onFault, missed), audio);

    public VideoTap? Video { get; } = video is null ? null : new(new SinkSlot($"recorded video of {streamId}", onFault, missed), video);

    public Task CloseAsync() => Task.WhenAll(Audio?.Slot.CloseAsync() ?? Task.CompletedTask, Video?.Slot.CloseAsync() ?? Task.CompletedTask);
}
