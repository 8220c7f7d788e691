using System.Collections.Concurrent;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal;

/// <summary>Passes frames from the engine's media threads to the sinks of users. No loop is involved and nothing is allocated per frame.</summary>
internal sealed class FrameRouter(ClientCore core) : IEngineFrameSink
{
    private readonly ConcurrentDictionary<string, (SinkSlot Slot, IVideoSink Sink)> _remoteVideo = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (SinkSlot Slot, IAudioSink Sink)> _remoteAudio = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PublishChannel, (SinkSlot Slot, IVideoSink Sink)> _capturedVideo = new();
    private readonly ConcurrentDictionary<int, (SinkSlot Slot, IVideoSink Sink)> _playerVideo = new();

    private readonly RemoteTaps _taps = new();
    private readonly VideoPipeline[] _processing = [new(), new(), new(), new()];

    /// <summary>Gets what the engine's audio observer observes.</summary>
    public ObservedAudio Observed { get; } = new();

    /// <summary>Gets the sinks of captured audio.</summary>
    public AudioTaps CapturedSinks { get; } = new();

    /// <summary>Gets the sinks of all played audio, mixed.</summary>
    public AudioTaps PlaybackSinks { get; } = new();

    /// <summary>Gets the processors of captured audio.</summary>
    public AudioPipeline CapturedAudio { get; } = new();

    /// <summary>Returns the processors of a channel's captured video.</summary>
    public VideoPipeline VideoOf(PublishChannel channel) => _processing[(int)channel];

    /// <summary>Sets the sinks of a stream, replacing earlier ones.</summary>
    /// <returns>A task that completes when the replaced sinks are no longer called.</returns>
    public Task SetRemoteAsync(string streamId, IAudioSink? audio, IVideoSink? video)
    {
        var audioClosed = Task.CompletedTask;
        var videoClosed = Task.CompletedTask;
        if (audio is not null)
        {
            audioClosed = CloseAsync(_remoteAudio, streamId);
            _remoteAudio[streamId] = (new SinkSlot($"audio of {streamId}", core.Fault, core.Metrics.BusySinks), audio);
        }

        if (video is not null)
        {
            videoClosed = CloseAsync(_remoteVideo, streamId);
            _remoteVideo[streamId] = (new SinkSlot($"video of {streamId}", core.Fault, core.Metrics.BusySinks), video);
        }

        return Task.WhenAll(audioClosed, videoClosed);
    }

    /// <summary>Removes the sinks of a stream.</summary>
    /// <returns>A task that completes when they are no longer called.</returns>
    public Task RemoveRemoteAsync(string streamId) => Task.WhenAll(CloseAsync(_remoteAudio, streamId), CloseAsync(_remoteVideo, streamId));

    public void AddCaptured(PublishChannel channel, IVideoSink video) =>
        _capturedVideo[channel] = (new SinkSlot($"preview of {channel}", core.Fault, core.Metrics.BusySinks), video);

    public Task RemoveCapturedAsync(PublishChannel channel) => CloseAsync(_capturedVideo, channel);

    /// <summary>Sets the sink of a media player's video. Part of the command that creates the player.</summary>
    public void AddPlayer(int player, IVideoSink video) => _playerVideo[player] = (new SinkSlot($"video of media player {player}", core.Fault, core.Metrics.BusySinks), video);

    public Task RemovePlayerAsync(int player) => CloseAsync(_playerVideo, player);

    /// <summary>Adds further sinks to a stream, next to those of its playback.</summary>
    public RemoteTap AddTap(string streamId, IAudioSink? audio, IVideoSink? video)
    {
        var tap = new RemoteTap(streamId, audio, video, core.Fault, core.Metrics.BusySinks);
        _taps.Add(streamId, tap);
        return tap;
    }

    /// <summary>Removes further sinks from a stream.</summary>
    /// <returns>A task that completes when they are no longer called.</returns>
    public Task RemoveTapAsync(string streamId, RemoteTap tap) => _taps.RemoveAsync(streamId, tap);

    void IEngineFrameSink.OnRemoteVideo(string streamId, in VideoFrame frame)
    {
        if (_remoteVideo.TryGetValue(streamId, out var target))
        {
            target.Slot.Write(target.Sink, in frame);
        }

        _taps.Video(streamId, in frame);
    }

    void IEngineFrameSink.OnCapturedVideo(PublishChannel channel, in VideoFrame frame)
    {
        if (_capturedVideo.TryGetValue(channel, out var target))
        {
            target.Slot.Write(target.Sink, in frame);
        }
    }

    void IEngineFrameSink.OnRemoteAudio(string streamId, in AudioFrame frame)
    {
        if (_remoteAudio.TryGetValue(streamId, out var target))
        {
            target.Slot.Write(target.Sink, in frame);
        }

        _taps.Audio(streamId, in frame);
    }

    void IEngineFrameSink.OnCapturedAudio(in AudioFrame frame) => CapturedSinks.Write(in frame);

    void IEngineFrameSink.OnPlaybackAudio(in AudioFrame frame) => PlaybackSinks.Write(in frame);

    void IEngineFrameSink.OnMediaPlayerVideo(int player, in VideoFrame frame)
    {
        if (_playerVideo.TryGetValue(player, out var target))
        {
            target.Slot.Write(target.Sink, in frame);
        }
    }

    void IEngineFrameSink.ProcessVideo(PublishChannel channel, in WritableVideoFrame frame) => VideoOf(channel).Process(in frame);

    void IEngineFrameSink.ProcessCapturedAudio(in WritableAudioFrame frame) => CapturedAudio.Process(in frame);

    private static Task CloseAsync<TKey, TSink>(ConcurrentDictionary<TKey, (SinkSlot Slot, TSink Sink)> sinks, TKey key)
        where TKey : notnull => sinks.TryRemove(key, out var target) ? target.Slot.CloseAsync() : Task.CompletedTask;
}
