using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Security;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Represents an envelope from a device, with its sender and the time when it arrived.</summary>
/// <param name="Connection">The connection that sent it.</param>
/// <param name="Envelope">The envelope, which has been checked.</param>
/// <param name="Now">The server's time, in Unix milliseconds.</param>
/// <param name="MaxLifeMs">The longest lifetime that it may have, in milliseconds.</param>
internal sealed record ReceivedEnvelope(DeviceConnection Connection, WireEnvelope Envelope, long Now, long MaxLifeMs)
{
    public string User => Connection.User;

    public string Device => Connection.Device;

    /// <summary>Gets the intent; unknown ones are those of other messages.</summary>
    public string Intent => Envelope.Intent is WireIntents.Ring or WireIntents.Answer or WireIntents.Stop or WireIntents.Ephemeral or WireIntents.Leave or WireIntents.Knock or WireIntents.Admit or WireIntents.Refuse ? Envelope.Intent : WireIntents.Other;

    /// <summary>Creates the entry for the inbox of a receiver.</summary>
    /// <param name="user">The receiver. If it is the sender, the sending device is excluded.</param>
    /// <param name="leastLifeMs">The shortest lifetime of the message, in milliseconds.</param>
    public InboxEntry ToEntry(string user, long leastLifeMs) => new()
    {
        Id = Envelope.Id,
        From = User,
        Device = Device,
        Call = Envelope.Call,
        Intent = Intent,
        SentAt = Now,
        TraceParent = WireIds.IsText(Envelope.TraceParent, 64) ? Envelope.TraceParent : null,
        Expires = Now + Math.Min(MaxLifeMs, Math.Max(Envelope.LifeMs ?? 0, leastLifeMs)),
        CollapseId = Envelope.CollapseKey is { } key ? $"c/{User}/{Device}/{key}" : null,
        Except = user == User ? Device : null,
        Payload = Envelope.Payload,
    };

    public static WireReceipt Refuse(string user, string reason) => new() { User = user, Outcome = WireOutcomes.Refused, Reason = reason };

    /// <summary>Returns receipts that refuse the envelope for all its receivers.</summary>
    public IReadOnlyList<WireReceipt> Refuse(string reason) =>
        Envelope.To.Count == 0 ? [Refuse("", reason)] : [.. Envelope.To.Select(user => Refuse(user, reason))];
}
