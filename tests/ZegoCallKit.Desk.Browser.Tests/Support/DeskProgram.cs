using System.Collections.Concurrent;
using System.Reactive.Linq;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Desk.Browser.Tests.Support;

/// <summary>A program that takes part in a room of the desk: it publishes a tone and counter pictures, and listens to and watches everybody else.</summary>
internal sealed class DeskProgram : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Ear> _ears = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Eye> _eyes = new(StringComparer.Ordinal);
    private readonly IZegoClient _client;

    private DeskProgram(IZegoClient client) => _client = client;

    public IRoom Room { get; private set; } = null!;

    public IPublication Publication { get; private set; } = null!;

    /// <summary>Gets a client that uses the desk.</summary>
    public static async Task<IZegoClient> CreateClientAsync(Uri desk, string name) => await ZegoClient.CreateAsync(
        new ZegoClientOptions { AppId = 1_234_567_890, AppSign = new string('0', 64), Engine = new DeskEngineFactory(desk, new DeskEngineOptions { ClientName = name }) },
        TestContext.Current.CancellationToken);

    public static async Task<DeskProgram> JoinAsync(Uri desk, string room, string user, string name, double frequency, uint firstNumber, int rate = FakeDevices.Rate, bool plays = true)
    {
        var program = new DeskProgram(await CreateClientAsync(desk, "console program"));
        program.Room = await program._client.LoginRoomAsync(new RoomId(room), new RoomUser(new UserId(user), name), new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = plays ? PlayPolicy.All : PlayPolicy.None }, PlayOptionsFor = program.PlayOptionsFor }, TestContext.Current.CancellationToken);
        program.Publication = await program.Room.PublishAsync(new StreamId($"{user}-main"), new PublishOptions
        {
            Audio = AudioInput.From(new ToneSource(frequency, AudioFormat.Default)),
            Video = VideoInput.From(new ColourBarsSource(new VideoFormat(640, 360, new FrameRate(rate)), firstNumber)),
        }, TestContext.Current.CancellationToken);
        return program;
    }

    /// <summary>Waits until a stream's sound is a tone of a frequency.</summary>
    public Task HearAsync(string streamId, double frequency) => _ears.GetOrAdd(streamId, static _ => new Ear()).HearAsync(frequency);

    /// <summary>Waits until a stream's pictures have numbers in a range.</summary>
    public Task SeeAsync(string streamId, uint first, int count) => _eyes.GetOrAdd(streamId, static _ => new Eye()).SeeAsync(first, count);

    /// <summary>Waits until the room is in a phase.</summary>
    public async Task ReachAsync(RoomPhase phase) => await Room.State.Changes.FirstAsync(state => state.Phase == phase).Timeout(Patience.Long);

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private PlayOptions PlayOptionsFor(StreamInfo stream) => new()
    {
        AudioSink = _ears.GetOrAdd(stream.Id.Value, static _ => new Ear()),
        VideoSink = _eyes.GetOrAdd(stream.Id.Value, static _ => new Eye()),
    };
}
