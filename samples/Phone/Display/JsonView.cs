using System.Text.Json;
using Phone.Calling;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace Phone.Display;

/// <summary>Prints each change as one JSON object in a line. Whatever names contain is escaped.</summary>
internal sealed class JsonView(TextWriter output) : IPhoneView
{
    private readonly Lock _gate = new();

    public void ShowReady(SignalingIdentity identity, Uri server) => Write(new PhoneEvent { What = "ready", User = identity.UserId.Value, Device = identity.DeviceId.Value, Text = server.ToString() });

    public void ShowSignaling(SignalingStatus status) => Write(new PhoneEvent
    {
        What = "signaling",
        State = status.State.ToString(),
        Reason = status.Reason == SignalingReason.None ? null : status.Reason.ToString(),
        Attempt = status.Attempt == 0 ? null : status.Attempt,
        Gap = status.HasGap ? true : null,
    });

    public void ShowPresence(PresenceChange change) => Write(new PhoneEvent { What = "presence", User = change.User.Value, Online = change.IsOnline, State = change.Status });

    public void ShowCall(CallReport call) => Write(Of(call));

    public void ShowMissed(MissedCall missed) => Write(new PhoneEvent
    {
        What = "missed",
        Call = missed.CallId.Value,
        User = missed.From.Id.Value,
        Kind = missed.Kind.ToString(),
        Reason = missed.Reason.ToString(),
    });

    public void ShowHistory(UserId user, CallHistoryPage page) => Write(new PhoneEvent { What = "history", Calls = [.. page.Entries.Select(Of)], More = page.Cursor is null ? null : true });

    public void ShowHelp(string text) => Write(new PhoneEvent { What = "help", Text = text });

    public void ShowProblem(string text) => Write(new PhoneEvent { What = "problem", Text = text });

    private static PhoneEvent Of(CallHistoryEntry entry) => new()
    {
        What = "call",
        Call = entry.CallId.Value,
        User = entry.Inviter?.Value,
        Users = [.. entry.Invitees.Select(static user => user.Value)],
        Device = entry.Device?.Value,
        Direction = entry.Direction.ToString(),
        Kind = entry.Kind?.ToString(),
        At = entry.StartedAt,
        Outcome = entry.Outcome.ToString(),
        Seconds = entry.Duration is { } duration ? Math.Round(duration.TotalSeconds, 3) : null,
    };

    private static PhoneEvent Of(CallReport call) => new()
    {
        What = "call",
        Call = call.Id.Value,
        Direction = call.Direction.ToString(),
        Kind = call.Kind.ToString(),
        Phase = call.Phase.ToString(),
        OnHold = call.IsOnHold ? true : null,
        Members = [.. call.Members.Select(static member => new MemberEvent(member.Id.Value, member.State.ToString(), member.IsOnHold ? true : null))],
        End = call.End?.Reason.ToString(),
        Seconds = call.Duration is { } duration ? Math.Round(duration.TotalSeconds, 3) : null,
        AudioFramesReceived = call.AudioFrames,
        Text = call.End?.CustomData is { Length: > 0 } words ? words : null,
    };

    private void Write(PhoneEvent happening)
    {
        lock (_gate)
        {
            output.WriteLine(JsonSerializer.Serialize(happening, PhoneJson.Default.PhoneEvent));
        }
    }
}
