using System.Globalization;
using System.Reactive.Concurrency;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.FlightRecorder.Replaying;

/// <summary>Calls the operations of a client that led to the recorded commands, and waits where the recorded program must have waited.</summary>
internal sealed class ReplayActs(ReplayEngine engine, ZegoClient client, ReplayOptions options, Action<IRoom> entered)
{
    // Stands for the token that is not recorded.
    private const string Token = "replayed";

    private readonly Dictionary<string, Started<IRoom>> _rooms = [];
    private readonly Dictionary<string, Started<IPublication>> _publications = [];
    private readonly Dictionary<string, Started<IPlayback>> _playbacks = [];
    private readonly Dictionary<string, string> _channels = [];

    public static ZegoClientOptions ClientOptions(FlightRecording recording, RecordedCommand begin, ReplayEngine engine, ReplayOptions options) => new()
    {
        AppId = uint.TryParse(begin.Argument("appId"), CultureInfo.InvariantCulture, out var appId) ? appId : throw new ArgumentException(Lacking("appId"), nameof(recording)),
        Scenario = Enum.TryParse<Scenario>(begin.Argument("scenario"), out var scenario) ? scenario : throw new ArgumentException(Lacking("scenario"), nameof(recording)),
        RoomMode = Enum.TryParse<RoomMode>(begin.Argument("roomMode"), out var mode) ? mode : throw new ArgumentException(Lacking("roomMode"), nameof(recording)),
        Engine = engine,
        SoundLevelInterval = TimeSpan.Zero,
        TimeProvider = new ReplayClock(recording.StartedAt, () => engine.Now, options.TimeProvider),
        WorkScheduler = options.WorkScheduler,

        // On the recording's clock, which jumps, every handler would seem slow to the pool's own delivery.
        NotificationScheduler = options.NotificationScheduler ?? options.WorkScheduler ?? ThreadPoolScheduler.Instance,
        LoggerFactory = options.LoggerFactory,
    };

    /// <summary>Plays the next entry.</summary>
    /// <returns>false at the end of the recording.</returns>
    public async Task<bool> PlayNextAsync()
    {
        // A command of the kit raises what was recorded before its answer. The entry is read afterwards: meanwhile the kit may have given more commands.
        await FollowAsync().ConfigureAwait(true);
        if (engine.Next is not { } entry)
        {
            return false;
        }

        if (entry is RecordedCommand command && engine.Awaits(command))
        {
            await GiveAsync(command).ConfigureAwait(true);
        }
        else
        {
            engine.Step();
            await FollowAsync().ConfigureAwait(true);
        }

        return true;
    }

    private static string Lacking(string argument) => $"The recording has no valid {argument} in the initialization of the engine.";

    private async Task GiveAsync(RecordedCommand command)
    {
        var position = engine.Position;
        try
        {
            Act(command);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            // Arguments that no program can have given, as a damaged recording has them: noted by the engine, which was not told the command.
            engine.Step();
            return;
        }

        using var patience = new CancellationTokenSource(options.Patience, options.TimeProvider);
        try
        {
            while (engine.Position <= position)
            {
                await engine.PassedAsync(position, patience.Token).ConfigureAwait(true);
            }
        }
        catch (OperationCanceledException)
        {
            // Noted by the engine: it was recorded, and nothing led to it here.
            engine.Step();
        }
    }

    private void Act(RecordedCommand command)
    {
        var roomId = command.Argument("roomId");
        var streamId = command.Argument("streamId");
        switch (command.Name)
        {
            case "Rooms.Login":
                Login(command, roomId);
                break;
            case "Rooms.Logout":
                _rooms.GetValueOrDefault(roomId)?.End(room => room.LogoutAsync());
                break;
            case "Rooms.SetExtraInfo":
                _rooms.GetValueOrDefault(roomId)?.Act(room => room.SetExtraInfoAsync(command.Argument("key"), command.Argument("value")));
                break;
            case "Rooms.RenewToken":
                _rooms.GetValueOrDefault(roomId)?.Act(room => room.RenewTokenAsync(Token));
                break;
            case "Publishing.StartPublishing":
                Publish(command, extraInfo: "");
                break;
            case "Publishing.StopPublishing":
                _publications.GetValueOrDefault(command.Argument("channel"))?.End(publication => publication.StopAsync());
                break;
            case "Publishing.SetExtraInfo":
                SetExtraInfo(command.Argument("channel"), command.Argument("extraInfo"));
                break;
            case "Playing.StartPlaying":
                RoomOf(roomId)?.Act(room => PlayAsync(room, StreamId.Remote(streamId)));
                break;
            case "Playing.StopPlaying":
                _playbacks.GetValueOrDefault(streamId)?.End(playback => playback.StopAsync());
                break;
            case "Lifecycle.Uninitialize":
                // Awaited when the replay is disposed.
                _ = client.DisposeAsync().AsTask();
                break;
        }
    }

    private void Login(RecordedCommand command, string roomId)
    {
        var how = new RoomOptions
        {
            MaxMembers = int.Parse(command.Argument("maxMembers"), CultureInfo.InvariantCulture),
            NotifyUsers = command.Argument("notifyUsers") == "true",
            Token = command.Argument("hasToken") == "true" ? Token : null,

            // What the policy started and stopped is in the recording.
            AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None },
        };
        var user = new RoomUser(new UserId(command.Argument("userId")), command.Argument("userName"));
        _rooms[roomId] = Started<IRoom>.Begin(cancellation => client.LoginRoomAsync(new RoomId(roomId), user, how, cancellation));
    }

    private void Publish(RecordedCommand command, string extraInfo) =>
        RoomOf(command.Argument("roomId"))?.Act(room => PublishAsync(room, new StreamId(command.Argument("streamId")), command.Argument("channel"), extraInfo));

    private Task<IPublication> PublishAsync(IRoom room, StreamId id, string channel, string extraInfo)
    {
        _channels[id.Value] = channel;
        var how = new PublishOptions { Channel = Enum.Parse<PublishChannel>(channel), Audio = AudioInput.None, Video = VideoInput.None, ExtraInfo = extraInfo };
        return (_publications[channel] = Started<IPublication>.Begin(cancellation => room.PublishAsync(id, how, cancellation))).Task;
    }

    // Extra info that is set on a channel without a publication belongs to the publication that begins next. An empty one is the end of the publication, which clears it.
    private void SetExtraInfo(string channel, string extraInfo)
    {
        if (_publications.GetValueOrDefault(channel) is { Result.State.Current.Phase: not PublicationPhase.Ended } publication)
        {
            publication.Act(running => running.SetExtraInfoAsync(extraInfo));
        }
        else if (extraInfo.Length > 0
            && engine.FindAwaited(next => next.Name is "Publishing.StartPublishing" or "Publishing.StopPublishing" && next.Argument("channel") == channel)
                is { Name: "Publishing.StartPublishing" } start)
        {
            Publish(start, extraInfo);
        }
    }

    private Task<IPlayback> PlayAsync(IRoom room, StreamId id) =>
        (_playbacks[id.Value] = Started<IPlayback>.Begin(cancellation => room.PlayAsync(id, cancellationToken: cancellation))).Task;

    // Without several rooms the engine may have been told no room.
    private Started<IRoom>? RoomOf(string roomId) =>
        _rooms.GetValueOrDefault(roomId) ?? _rooms.Values.LastOrDefault(room => room.Result is { State.Current.Phase: not RoomPhase.Ended });

    private async Task FollowAsync()
    {
        while (engine.NextRaised() is { } raised)
        {
            // The state loop takes the event while the clock shows its time.
            await Task.Yield();
            await FollowAsync(raised).ConfigureAwait(true);
        }
    }

    // The recorded program had what it had asked for before it went on with it; here nothing passes in between.
    private async Task FollowAsync(EngineEvent reported)
    {
        switch (reported)
        {
            case RoomStateChanged { Reason: RoomStateReason.Logined } e when _rooms.TryGetValue(e.RoomId, out var login):
                if (!login.IsTold && await SettleAsync(login).ConfigureAwait(true) is { } room)
                {
                    login.IsTold = true;
                    entered(room);
                }

                break;
            case PublisherStateUpdated { State: PublisherState.Publishing } e:
                if (_channels.TryGetValue(e.StreamId, out var channel) && _publications.TryGetValue(channel, out var publication))
                {
                    await SettleAsync(publication).ConfigureAwait(true);
                }

                break;
            case PlayerStateUpdated { State: PlayerState.Playing } e when _playbacks.TryGetValue(e.StreamId, out var playback):
                await SettleAsync(playback).ConfigureAwait(true);
                break;
        }
    }

    private async Task<T?> SettleAsync<T>(Started<T> started)
        where T : class
    {
        try
        {
            return await started.Task.WaitAsync(options.Patience, options.TimeProvider).ConfigureAwait(true);
        }
        catch (Exception ended) when (ended is ZegoException or OperationCanceledException or TimeoutException or ObjectDisposedException)
        {
            return null;
        }
    }
}
