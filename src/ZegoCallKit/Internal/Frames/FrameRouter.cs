using System.Collections.Concurrent;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.Frames;

/// <summary>Passes frames from the engine's media threads to the sinks of users. No loop is involved and nothing is allocated per frame.</summary>
/// <param name="fault">Called with what a sink has thrown.</param>
/// <param name="busySinks">Counts the frames that were dropped because their sink was busy.</param>
internal sealed class FrameRouter(Action<string, Exception> fault, DropCount busySinks) : IEngineFrameSink
{
    private readonly RemoteRoutes _remote = new();
    private readonly VideoTap?[] _capturedVideo = new VideoTap?[4];
    private readonly ConcurrentDictionary<int, VideoTap> _playerVideo = new();
    private readonly VideoPipeline[] _processing = [new(), new(), new(), new()];
    private int _nextAudio;
    private int _nextVideo;

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
        if (audio is null && video is null)
        {
            return Task.CompletedTask;
        }

        var route = _remote.Add(streamId);
        return Task.WhenAll(
            audio is null ? Task.CompletedTask : route.SetAudioAsync(new AudioTap(NewSlot($"audio of {streamId}"), audio)),
            video is null ? Task.CompletedTask : route.SetVideoAsync(new VideoTap(NewSlot($"video of {streamId}"), video)));
    }

    /// <summary>Removes the sinks of a stream.</summary>
    /// <returns>A task that completes when they are no longer called.</returns>
    public Task RemoveRemoteAsync(string streamId) =>
        _remote.ChangeAsync(streamId, static route => Task.WhenAll(route.SetAudioAsync(null), route.SetVideoAsync(null)));

    public void AddCaptured(PublishChannel channel, IVideoSink video) =>
        Volatile.Write(ref _capturedVideo[(int)channel], new VideoTap(NewSlot($"preview of {channel}"), video));

    public Task RemoveCapturedAsync(PublishChannel channel) =>
        Interlocked.Exchange(ref _capturedVideo[(int)channel], null)?.Slot.CloseAsync() ?? Task.CompletedTask;

    /// <summary>Sets the sink of a media player's video. Part of the command that creates the player.</summary>
    public void AddPlayer(int player, IVideoSink video) => _playerVideo[player] = new VideoTap(NewSlot($"video of media player {player}"), video);

    public Task RemovePlayerAsync(int player) => _playerVideo.TryRemove(player, out var tap) ? tap.Slot.CloseAsync() : Task.CompletedTask;

    /// <summary>Adds further sinks to a stream, next to those of its playback.</summary>
    public RemoteTap AddTap(string streamId, IAudioSink? audio, IVideoSink? video)
    {
        var tap = new RemoteTap(streamId, audio, video, fault, busySinks);
        _remote.Add(streamId).Add(tap);
        return tap;
    }

    /// <summary>Removes further sinks from a stream.</summary>
    /// <returns>A task that completes when they are no longer called.</returns>
    public Task RemoveTapAsync(string streamId, RemoteTap tap) => _remote.ChangeAsync(streamId, route => route.RemoveAsync(tap));

    void IEngineFrameSink.OnRemoteVideo(string streamId, in VideoFrame frame)
    {
        if (_remote.TryFind(streamId, ref _nextVideo, out var route))
        {
            route.Video(in frame);
        }
    }

    void IEngineFrameSink.OnCapturedVideo(PublishChannel channel, in VideoFrame frame) => Volatile.Read(ref _capturedVideo[(int)channel])?.Write(in frame);

    void IEngineFrameSink.OnRemoteAudio(string streamId, in AudioFrame frame)
    {
        if (_remote.TryFind(streamId, ref _nextAudio, out var route))
        {
            route.Audio(in frame);
        }
    }

    void IEngineFrameSink.OnCapturedAudio(in AudioFrame frame) => CapturedSinks.Write(in frame);

    void IEngineFrameSink.OnPlaybackAudio(in AudioFrame frame) => PlaybackSinks.Write(in frame);

    void IEngineFrameSink.OnMediaPlayerVideo(int player, in VideoFrame frame)
    {
        if (_playerVideo.TryGetValue(player, out var tap))
        {
            tap.Write(in frame);
        }
    }

    void IEngineFrameSink.ProcessVideo(PublishChannel channel, in WritableVideoFrame frame) => VideoOf(channel).Process(in frame);

    void IEngineFrameSink.ProcessCapturedAudio(in WritableAudioFrame frame) => CapturedAudio.Process(in frame);

    private SinkSlot NewSlot(string name) => new(name, fault, busySinks);
}
