using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Receiving;

/// <summary>Converts what the server delivers to messages, after checking it.</summary>
internal static class DeliveryReader
{
    // A trace context of a later version may be longer; it is ignored.
    private const int MaxTraceParent = 64;

    /// <summary>Converts a delivery.</summary>
    /// <param name="delivery">The delivery, whose properties can be null even if they are not nullable.</param>
    /// <param name="time">The server's time.</param>
    /// <param name="problem">What is wrong with it; <see langword="null"/> if nothing is.</param>
    /// <returns>The message; <see langword="null"/> if the delivery is malformed.</returns>
    public static SignalingMessage? Read(WireDelivery? delivery, ServerTime time, out string? problem)
    {
        problem = Problem(delivery);
        if (problem is not null)
        {
            return null;
        }

        try
        {
            return new SignalingMessage
            {
                Id = delivery!.Id,
                Sequence = delivery.Seq,
                From = new UserId(delivery.From),
                Device = new DeviceId(delivery.Device),
                CallId = delivery.Call is { } call ? new CallId(call) : null,
                Intent = IntentOf(delivery.Intent),
                SentAt = DateTimeOffset.FromUnixTimeMilliseconds(delivery.SentAt),
                Deadline = delivery.Deadline is { } deadline ? DateTimeOffset.FromUnixTimeMilliseconds(deadline) : null,
                IsReplay = delivery.IsReplay,
                TraceParent = delivery.TraceParent is { Length: <= MaxTraceParent } trace ? trace : null,
                Payload = delivery.Payload,
                Age = time.AgeOf(delivery.SentAt),
            };
        }
        catch (ArgumentException)
        {
            problem = "an id";
            return null;
        }
    }

    private static string? Problem(WireDelivery? delivery) => delivery switch
    {
        null => "it is empty",
        { From: null } or { Device: null } or { Id: null } or { Intent: null } => "a part is missing",
        { Seq: < 0 } => "its number",
        { Id.Length: 0 or > 128 } => "its id",
        { SentAt: var at } when !WireTime.IsTime(at) => "its time",
        { Deadline: { } deadline } when !WireTime.IsTime(deadline) => "its deadline",
        _ => null,
    };

    private static SignalingIntent IntentOf(string word) => word switch
    {
        WireIntents.Ring => SignalingIntent.Ring,
        WireIntents.Answer => SignalingIntent.Answer,
        WireIntents.Stop => SignalingIntent.Stop,
        WireIntents.Ephemeral => SignalingIntent.Ephemeral,
        WireIntents.Elsewhere => SignalingIntent.AnsweredElsewhere,
        WireIntents.Knock => SignalingIntent.Knock,
        WireIntents.Admit => SignalingIntent.Admit,
        WireIntents.Refuse => SignalingIntent.Refuse,
        WireIntents.Missed => SignalingIntent.Missed,
        WireIntents.Leave => SignalingIntent.Leave,
        _ => SignalingIntent.Other,
    };
}
