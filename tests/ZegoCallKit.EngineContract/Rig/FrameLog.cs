using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Represents the frame sink that copies all frames.</summary>
public sealed class FrameLog : IEngineFrameSink
{
    private readonly Lock _gate = new();
    private readonly List<(string StreamId, AudioBlock Block)> _remoteAudio = [];
    private readonly List<(string StreamId, Picture Picture)> _remoteVideo = [];
    private readonly List<(PublishChannel Channel, Picture Picture)> _capturedVideo = [];
    private readonly List<(int Player, Picture Picture)> _playerVideo = [];
    private readonly List<AudioBlock> _capturedAudio = [];
    private readonly List<AudioBlock> _playbackAudio = [];
    private readonly TimeProvider _time;
    private readonly long _start;

    public FrameLog(TimeProvider time, long start)
    {
        _time = time;
        _start = start;
    }

    /// <summary>Gets the captured audio.</summary>
    public IReadOnlyList<AudioBlock> CapturedAudio => Copy(_capturedAudio);

    /// <summary>Gets the mix of all played audio.</summary>
    public IReadOnlyList<AudioBlock> PlaybackAudio => Copy(_playbackAudio);

    /// <summary>Returns the audio of one played stream.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>The blocks so far.</returns>
    public IReadOnlyList<AudioBlock> RemoteAudio(string streamId) => [.. Copy(_remoteAudio).Where(x => x.StreamId == streamId).Select(x => x.Block)];

    /// <summary>Returns the video frames of one played stream.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>The frames so far.</returns>
    public IReadOnlyList<Picture> RemoteVideo(string streamId) => [.. Copy(_remoteVideo).Where(x => x.StreamId == streamId).Select(x => x.Picture)];

    /// <summary>Returns the captured video frames of one channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>The frames so far.</returns>
    public IReadOnlyList<Picture> CapturedVideo(PublishChannel channel) => [.. Copy(_capturedVideo).Where(x => x.Channel == channel).Select(x => x.Picture)];

    /// <summary>Returns the video frames of one media player.</summary>
    /// <param name="player">The index of the player.</param>
    /// <returns>The frames so far.</returns>
    public IReadOnlyList<Picture> PlayerVideo(int player) => [.. Copy(_playerVideo).Where(x => x.Player == player).Select(x => x.Picture)];

    /// <inheritdoc/>
    public void OnRemoteVideo(string streamId, in VideoFrame frame) => Add(_remoteVideo, (streamId, Picture(frame)));

    /// <inheritdoc/>
    public void OnCapturedVideo(PublishChannel channel, in VideoFrame frame) => Add(_capturedVideo, (channel, Picture(frame)));

    /// <inheritdoc/>
    public void OnMediaPlayerVideo(int player, in VideoFrame frame) => Add(_playerVideo, (player, Picture(frame)));

    /// <inheritdoc/>
    public void OnRemoteAudio(string streamId, in AudioFrame frame) => Add(_remoteAudio, (streamId, Block(frame)));

    /// <inheritdoc/>
    public void OnCapturedAudio(in AudioFrame frame) => Add(_capturedAudio, Block(frame));

    /// <inheritdoc/>
    public void OnPlaybackAudio(in AudioFrame frame) => Add(_playbackAudio, Block(frame));

    /// <summary>Gets or sets how captured video is changed.</summary>
    public VideoChange? ProcessesVideo { get; set; }

    /// <summary>Gets or sets how captured audio is changed.</summary>
    public AudioChange? ProcessesAudio { get; set; }

    /// <inheritdoc/>
    public void ProcessVideo(PublishChannel channel, in WritableVideoFrame frame) => ProcessesVideo?.Invoke(channel, in frame);

    /// <inheritdoc/>
    public void ProcessCapturedAudio(in WritableAudioFrame frame) => ProcessesAudio?.Invoke(in frame);

    private AudioBlock Block(in AudioFrame frame) => new(frame.Samples.ToArray(), frame.Format, _time.GetElapsedTime(_start), EventLog.InsideCommand);

    private Picture Picture(in VideoFrame frame)
    {
        var pixels = new byte[VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height)];
        frame.CopyTo(pixels);
        return new Picture(pixels, frame.Format, frame.Width, frame.Height, _time.GetElapsedTime(_start));
    }

    private void Add<T>(List<T> list, T item)
    {
        lock (_gate)
        {
            list.Add(item);
        }
    }

    private IReadOnlyList<T> Copy<T>(List<T> list)
    {
        lock (_gate)
        {
            return [.. list];
        }
    }
}
