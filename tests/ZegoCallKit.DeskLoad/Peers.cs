using System.Diagnostics;
using ZegoCallKit.Desk;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.DeskLoad;

/// <summary>Takes part in a room as several participants.</summary>
internal sealed class Peers : IAsyncDisposable
{
    private static readonly RoomId RoomId = new("load");

    private readonly PeerPlan _plan;
    private readonly List<ZegoClient> _clients = [];
    private readonly Delays _video = new();
    private readonly Delays _sound = new();

    private Peers(PeerPlan plan) => _plan = plan;

    /// <summary>Runs participants of a desk in this process, which says when they are ready and what they received; those that play nothing stay until the process is killed.</summary>
    public static async Task RunProcessAsync(string url, PeerPlan plan)
    {
        await using var peers = await EnterAsync(new DeskEngineFactory(url), plan);
        Console.WriteLine(LoadProcess.Ready);
        if (plan.Plays == 0)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        }

        Console.WriteLine(await peers.MeasureAsync());
    }

    /// <summary>Has the participants enter the room, publish, and play until everything has arrived once.</summary>
    public static async Task<Peers> EnterAsync(IZegoEngineFactory engine, PeerPlan plan)
    {
        var peers = new Peers(plan);
        var rooms = new List<IRoom>();
        for (var index = 0; index < plan.Count; index++)
        {
            rooms.Add(await peers.EnterAsync(engine, index));
        }

        for (var index = 0; index < plan.Count; index++)
        {
            var first = plan.Publishes ? index + 1 : index * plan.Stride;
            await Task.WhenAll(Enumerable.Range(first, plan.Plays).Select(stream => peers.PlayAsync(rooms[index], StreamOf(stream % plan.Streams))));
        }

        return peers;
    }

    /// <summary>Measures for the plan's time.</summary>
    public async Task<PeerResult> MeasureAsync()
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, begin) = (process.TotalProcessorTime, TimeProvider.System.GetTimestamp());
        _video.Measure(true);
        _sound.Measure(true);
        await Task.Delay(TimeSpan.FromSeconds(_plan.Seconds), TimeProvider.System);
        _video.Measure(false);
        _sound.Measure(false);
        var seconds = TimeProvider.System.GetElapsedTime(begin).TotalSeconds;
        process.Refresh();
        return new PeerResult
        {
            VideoP50Ms = _video.At(0.5),
            VideoP99Ms = _video.At(0.99),
            SoundP50Ms = _sound.At(0.5),
            SoundP99Ms = _sound.At(0.99),
            Arrived = Math.Round(_video.Count / (seconds * StampedVideo.PerSecond * _plan.Count * _plan.Plays), 3),
            Cores = Math.Round((process.TotalProcessorTime - cpu).TotalSeconds / seconds, 3),
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }
    }

    private async Task<IRoom> EnterAsync(IZegoEngineFactory engine, int index)
    {
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1_234_567_890,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = engine,
            Timeouts = new ZegoTimeouts { Play = TimeSpan.FromMinutes(1), Login = TimeSpan.FromMinutes(1), Publish = TimeSpan.FromMinutes(1) },
        });
        _clients.Add(client);
        var room = await client.LoginRoomAsync(RoomId, new RoomUser(new UserId($"{_plan.Name}{index}")), new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None } });
        if (_plan.Publishes)
        {
            await room.PublishAsync(StreamOf(index), new PublishOptions
            {
                Audio = _plan.HasSound ? AudioInput.From(new StampedSound()) : AudioInput.None,
                Video = VideoInput.From(new StampedVideo(_plan.Width, _plan.Height)),
            });
        }

        return room;
    }

    private async Task PlayAsync(IRoom room, StreamId streamId)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await room.PlayAsync(streamId, new PlayOptions
        {
            VideoSink = new CallbackVideoSink((in VideoFrame frame) =>
            {
                arrived.TrySetResult();
                _video.Add(FrameCounter.Read(in frame));
            }),
            AudioSink = !_plan.HasSound ? null : new CallbackAudioSink((in AudioFrame frame) =>
            {
                if (StampedSound.TimeOf(frame.Samples) is { } madeAt)
                {
                    _sound.Add(madeAt);
                }
            }),
        });
        await arrived.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
    }

    private static StreamId StreamOf(int index) => new($"s{index}");
}
