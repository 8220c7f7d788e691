using System.Reactive.Linq;
using System.Reactive.Subjects;
using ZegoCallKit.FlightRecorder.Replaying;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.FlightRecorder;

/// <summary>
/// Runs a recording through the whole kit: a client over a <see cref="ReplayEngine"/>, which logs in, publishes and plays whenever that was recorded. Its rooms show
/// the same states, users, streams and extra infos, in the same change sets, as those of the recorded session did.
/// </summary>
/// <remarks>Two things are not in a recording: settings of the program (a play policy, sinks, timeouts), in whose place the replay does what they led to; and the
/// moment at which the program decided to leave, for which the replay takes the command that followed. News on its way between both shows in the replay only.</remarks>
public sealed class Replay : IAsyncDisposable
{
    private readonly ReplayEngine _engine;
    private readonly ReplayActs _acts;
    private readonly ReplaySubject<IRoom> _rooms;

    private Replay(ReplayEngine engine, ZegoClient client, ReplayOptions options)
    {
        _engine = engine;
        Client = client;
        _rooms = new ReplaySubject<IRoom>();
        _acts = new ReplayActs(engine, client, options, _rooms.OnNext);
    }

    /// <summary>The client that the recording runs through.</summary>
    public ZegoClient Client { get; }

    /// <summary>The rooms as they are logged in to; replayed to later observers.</summary>
    public IObservable<IRoom> Rooms => _rooms.AsObservable();

    /// <summary>Where the kit did not do what it did then; empty when the replay is faithful.</summary>
    public IReadOnlyList<string> Divergences => _engine.Divergences;

    /// <summary>Makes the client.</summary>
    /// <param name="recording">A recording that begins with the engine's initialisation.</param>
    /// <param name="options">How; the defaults when left out.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The replay, before its first event.</returns>
    /// <exception cref="ArgumentException">The engine was not initialised in the recording.</exception>
    /// <exception cref="ZegoException">The engine did not start in the recording.</exception>
    public static async Task<Replay> StartAsync(FlightRecording recording, ReplayOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recording);
        options ??= new();
        var begin = recording.Entries.OfType<RecordedCommand>().FirstOrDefault(command => command.Name == "Lifecycle.Initialize")
            ?? throw new ArgumentException("The recording contains no initialization of an engine, so it cannot be replayed.", nameof(recording));
        var engine = new ReplayEngine(recording, options.WorkScheduler);
        var client = await ZegoClient.CreateAsync(ReplayActs.ClientOptions(recording, begin, engine, options), cancellationToken).ConfigureAwait(true);
        return new Replay(engine, client, options);
    }

    /// <summary>Plays the recording to its end and disposes the client where that was recorded.</summary>
    /// <param name="cancellationToken">Stops it between two entries.</param>
    /// <returns>Completes at the end.</returns>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        // Comes back to where it was started, which may be the thread of a simulation.
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
        while (await _acts.PlayNextAsync().ConfigureAwait(true));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync().ConfigureAwait(true);

        // Not disposed: what it has told stays to be replayed to later observers.
        _rooms.OnCompleted();
    }
}
