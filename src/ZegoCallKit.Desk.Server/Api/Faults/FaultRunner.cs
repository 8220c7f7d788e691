using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.InMemory;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Server.Api.Faults;

/// <summary>Injects faults on request. Used only on the cloud's loop.</summary>
internal sealed class FaultRunner(DeskHub hub, InMemoryCloud cloud, EventLog events)
{
    private const double MostMinutes = 1;

    /// <summary>Injects a fault.</summary>
    /// <returns>Why the fault could not be injected; <see langword="null"/> if it was.</returns>
    public ApiProblem? Run(ApiFault fault) => fault.Fault switch
    {
        "network" => OfUser(fault, () => SetNetwork(fault)),
        "cut" => OfUser(fault, () => Done(() => cloud.Disconnect(fault.UserId!), fault, "the network is cut")),
        "heal" => OfUser(fault, () => Done(() => cloud.Reconnect(fault.UserId!), fault, "the network is back")),
        "drop" => OfUser(fault, () => Drop(fault)),
        "kick" => OfUser(fault, () => Kick(fault)),
        "expireToken" => OfUser(fault, () => ExpireToken(fault)),
        "freeze" => OfStream(fault, stream => Freeze(fault, stream, isFrozen: true)),
        "unfreeze" => OfStream(fault, stream => Freeze(fault, stream, isFrozen: false)),
        "interrupt" => OfStream(fault, _ => Interrupt(fault)),
        "remove" => OfStream(fault, _ => Done(() => cloud.RemoveStream(fault.StreamId!), fault, "removed")),
        _ => ApiProblem.Bad($"'{fault.Fault}' is no fault: network, cut, heal, drop, kick, expireToken, freeze, unfreeze, interrupt or remove."),
    };

    private static bool Within(double? value, double most) => value is not { } number || (number >= 0 && number <= most);

    private ApiProblem? OfUser(ApiFault fault, Func<ApiProblem?> run) => fault.UserId is not { Length: > 0 } userId ? ApiProblem.Bad("userId is missing.")
        : hub.Cloud.Users.Find(userId) is null ? ApiProblem.Unknown($"There is no user '{userId}'.")
        : run();

    private ApiProblem? OfStream(ApiFault fault, Func<PublishTicket, ApiProblem?> run) => fault.StreamId is not { Length: > 0 } streamId ? ApiProblem.Bad("streamId is missing.")
        : hub.Cloud.Streams.Find(streamId) is not { } stream ? ApiProblem.Unknown($"There is no stream '{streamId}'.")
        : run(stream);

    private ApiProblem? SetNetwork(ApiFault fault)
    {
        var most = NetworkConditions.MaxDelay.TotalMilliseconds;
        if (!Within(fault.Loss, 1) || !Within(fault.Latency, most) || !Within(fault.Jitter, most))
        {
            return ApiProblem.Bad($"loss must be 0 to 1, latency and jitter 0 to {most} ms.");
        }

        var conditions = new NetworkConditions
        {
            Loss = fault.Loss ?? 0,
            Latency = TimeSpan.FromMilliseconds(fault.Latency ?? 0),
            Jitter = TimeSpan.FromMilliseconds(fault.Jitter ?? 0),
        };
        return Done(() => cloud.SetNetwork(fault.UserId!, conditions), fault, FormattableString.Invariant($"loss {conditions.Loss}, latency {conditions.Latency.TotalMilliseconds} ms, jitter {conditions.Jitter.TotalMilliseconds} ms"));
    }

    private ApiProblem? Drop(ApiFault fault)
    {
        var connections = hub.Sessions.Where(session => session.Account?.Id == fault.UserId).Select(static session => session.Connection).OfType<ParticipantConnection>().ToArray();
        return connections.Length == 0
            ? ApiProblem.Unknown($"'{fault.UserId}' has no connection to drop.")
            : Done(() => Array.ForEach(connections, static connection => connection.Abort()), fault, "the connection was dropped");
    }

    private ApiProblem? Kick(ApiFault fault) => fault.RoomId is not { Length: > 0 } roomId ? ApiProblem.Bad("roomId is missing.")
        : hub.Cloud.Rooms.FindMember(roomId, fault.UserId!) is null ? ApiProblem.Unknown($"'{fault.UserId}' is not in the room '{roomId}'.")
        : Done(() => cloud.Kick(roomId, fault.UserId!), fault, "kicked out");

    private ApiProblem? ExpireToken(ApiFault fault) => Within(fault.Remaining, TimeSpan.FromDays(1).TotalMilliseconds)
        ? Done(() => cloud.ExpireToken(fault.UserId!, TimeSpan.FromMilliseconds(fault.Remaining ?? 0)), fault, FormattableString.Invariant($"the token ends in {fault.Remaining ?? 0} ms"))
        : ApiProblem.Bad("remaining must be 0 to 86,400,000 ms.");

    private ApiProblem? Freeze(ApiFault fault, PublishTicket stream, bool isFrozen) =>
        Done(() => stream.Published.Feed.Routes.IsFrozen = isFrozen, fault, isFrozen ? "frozen" : "not frozen any more");

    private ApiProblem? Interrupt(ApiFault fault) => Within(fault.Duration, TimeSpan.FromMinutes(MostMinutes).TotalMilliseconds)
        ? Done(() => cloud.FlapPublisher(fault.StreamId!, TimeSpan.FromMilliseconds(fault.Duration ?? 0)), fault, FormattableString.Invariant($"interrupted for {fault.Duration ?? 0} ms"))
        : ApiProblem.Bad("duration must be 0 to 60,000 ms.");

    private ApiProblem? Done(Action cause, ApiFault fault, string text)
    {
        cause();
        events.Add(ApiEventKind.Fault, fault.RoomId, fault.UserId, fault.StreamId, text);
        return null;
    }
}
