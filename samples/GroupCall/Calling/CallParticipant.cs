using GroupCall.Clips;
using GroupCall.Measuring;
using GroupCall.Recording;
using ZegoCallKit;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;

namespace GroupCall.Calling;

/// <summary>Represents one person in the call, who publishes a clip and plays all other streams, and can leave and join again.</summary>
internal sealed class CallParticipant(string name, Clip clip, EngineChoice engine, CallStatistics statistics, Recorder? recorder) : IAsyncDisposable
{
    // The frame rate of ZEGO's presets, for streams of other programs that do not tell theirs.
    private static readonly FrameRate CustomaryRate = new(15);

    private readonly TimeProvider _time = engine.Client.TimeProvider;
    private ZegoClient? _client;
    private IDisposable? _faults;
    private volatile Attendance? _attendance;

    public string Name => name;

    /// <summary>Gets the id of the stream that this participant publishes.</summary>
    public StreamId StreamId { get; } = new(name);

    /// <summary>Gets the current stay in the room; <see langword="null"/> while the participant is not in the room.</summary>
    public Attendance? Attendance => _attendance;

    /// <summary>Logs in and publishes. The streams of the room play automatically.</summary>
    public async Task JoinAsync(RoomId roomId, CancellationToken cancellationToken)
    {
        var client = _client ??= await CreateClientAsync(cancellationToken);
        var began = _time.GetTimestamp();
        var room = await client.LoginRoomAsync(roomId, new RoomUser(new UserId(name)), new RoomOptions { PlayOptionsFor = Receive, Token = engine.Token }, cancellationToken);
        statistics.LoggedIn(_time.GetElapsedTime(began));
        var attendance = _attendance = new Attendance(name, room, statistics);
        await attendance.PublishAsync(StreamId, clip.OpenAudio(), clip.OpenVideo(), cancellationToken);
    }

    /// <summary>Stops or resumes sending audio.</summary>
    public Task MuteAsync(bool mute, CancellationToken cancellationToken) =>
        _attendance?.Publication?.SetAudioMutedAsync(mute, cancellationToken) ?? Task.CompletedTask;

    /// <summary>Logs out, which ends publishing and playing.</summary>
    public async Task LeaveAsync()
    {
        if (_attendance is { } attendance)
        {
            _attendance = null;
            await attendance.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }

        _faults?.Dispose();
    }

    private async Task<ZegoClient> CreateClientAsync(CancellationToken cancellationToken)
    {
        var client = await ZegoClient.CreateAsync(engine.Client, cancellationToken);
        _faults = client.Faults.Subscribe(fault => statistics.Failed($"{name}, {fault.Source}: {fault.Exception.Message}"));
        return client;
    }

    /// <summary>Returns the sinks for the audio and video of a stream.</summary>
    private PlayOptions Receive(StreamInfo stream)
    {
        var audioRecording = recorder?.RecordAudio(name, stream.Id);
        var videoRecording = recorder?.RecordVideo(name, stream.Id, PublishedRate.Of(stream.ExtraInfo) ?? CustomaryRate);
        return new PlayOptions
        {
            AudioSink = new CallbackAudioSink((in AudioFrame frame) =>
            {
                statistics.ReceivedAudio();
                audioRecording?.Write(in frame);
            }),
            VideoSink = new CallbackVideoSink((in VideoFrame frame) =>
            {
                statistics.ReceivedVideo();
                videoRecording?.Write(in frame);
            }),
        };
    }
}
