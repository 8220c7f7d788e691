using Phone.Calling;
using Spectre.Console;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace Phone.Display;

/// <summary>Prints readable lines: in color on a terminal, plain into pipes and files. Names that others chose are cleaned first.</summary>
internal sealed class TextView(TextWriter output, IAnsiConsole? terminal) : IPhoneView
{
    private readonly Lock _gate = new();

    public void ShowReady(SignalingIdentity identity, Uri server) => Write("green", $"{identity.UserId} is signed in at {server} on the device '{identity.DeviceId}'. 'help' lists the commands.");

    public void ShowSignaling(SignalingStatus status)
    {
        switch (status)
        {
            case { State: SignalingState.Connecting, RetryAt: not null }:
                Write("yellow", $"The server cannot be reached ({status.Reason}); attempt {status.Attempt} follows.");
                break;
            case { State: SignalingState.Connected }:
                Write("green", status.HasGap ? "Connected. The server lost messages." : "Connected.");
                break;
            case { State: SignalingState.Disconnected, Reason: not SignalingReason.None }:
                Write("red", $"Disconnected: {status.Reason}.");
                break;
        }
    }

    public void ShowPresence(PresenceChange change) => Write(change.IsOnline ? "green" : "grey", $"{change.User} is {(change.IsOnline ? "online" : "offline")}.");

    public void ShowCall(CallReport call)
    {
        var others = string.Join(", ", call.Members.Select(NameOf));
        switch (call.Phase)
        {
            case CallPhase.Dialing: Write("yellow", $"Calling {others} …"); break;
            case CallPhase.Ringing: Write("aqua", $"{call.Caller} rings ({call.Kind}). Type 'accept' or 'decline'."); break;
            case CallPhase.Connecting: Write("yellow", $"Connecting with {others} …"); break;
            case CallPhase.InCall: Write("green", $"{(call.IsOnHold ? "On hold: the" : "In a")} call with {others}."); break;
            case CallPhase.Ended: Write("grey", $"The call with {others} is over: {call.End?.Reason}{(call.End?.CustomData is { Length: > 0 } words ? $", \"{words}\"" : "")}{(call.Duration is { } duration ? $", after {duration:hh\\:mm\\:ss}; heard {call.AudioFrames / 100.0:0.0} s" : "")}."); break;
        }
    }

    public void ShowMissed(MissedCall missed) => Write("red", $"Missed a call from {missed.From.Id} ({missed.Reason}).");

    public void ShowHistory(UserId user, CallHistoryPage page)
    {
        if (page.Entries.Count == 0)
        {
            Write("grey", "There were no calls yet.");
        }
        else if (terminal is null)
        {
            foreach (var entry in page.Entries)
            {
                Write("", string.Join("  ", Row(user, entry)));
            }
        }
        else
        {
            var table = new Table { Border = TableBorder.Rounded };
            table.AddColumns("when", "with", "direction", "kind", "outcome", "duration", "device");
            foreach (var entry in page.Entries)
            {
                table.AddRow([.. Row(user, entry).Select(static cell => new Text(ForeignText.ToTerminal(cell)))]);
            }

            lock (_gate)
            {
                terminal.Write(table);
            }
        }

        if (page.Cursor is not null)
        {
            Write("grey", "'history more' shows older calls.");
        }
    }

    public void ShowHelp(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Write("", line.TrimEnd('\r'));
        }
    }

    public void ShowProblem(string text) => Write("red", text);

    private static string NameOf((UserId Id, CallMemberState State, bool IsOnHold) member) =>
        member.IsOnHold ? $"{member.Id} (holds the call)" : member.State is CallMemberState.Accepted or CallMemberState.Inviting ? member.Id.Value : $"{member.Id} ({member.State})";

    private static IEnumerable<string> Row(UserId user, CallHistoryEntry entry) =>
    [
        $"{entry.StartedAt.ToLocalTime():yyyy-MM-dd HH:mm:ss}",
        string.Join(", ", entry.Invitees.Prepend(entry.Inviter ?? user).Where(other => other != user).Select(static other => other.Value)),
        entry.Direction.ToString(),
        entry.Kind?.ToString() ?? "",
        entry.Outcome.ToString(),
        entry.Duration is { } duration ? $"{duration:hh\\:mm\\:ss}" : "",
        entry.Device?.Value ?? "",
    ];

    private void Write(string color, string text)
    {
        lock (_gate)
        {
            if (terminal is null)
            {
                output.WriteLine(text);
            }
            else
            {
                terminal.WriteLine(ForeignText.ToTerminal(text), color.Length == 0 ? Style.Plain : Style.Parse(color));
            }
        }
    }
}
