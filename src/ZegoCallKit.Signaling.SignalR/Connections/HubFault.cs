using Microsoft.AspNetCore.SignalR;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Distinguishes what the methods of the hub answer from the faults of a connection.</summary>
internal static class HubFault
{
    private const string Mark = "HubException: ";

    /// <summary>Returns the word with which a method of the hub failed; <see langword="null"/> if it is a fault of the connection.</summary>
    public static string? ErrorOf(Exception fault)
    {
        // A connection that the server closes gives a HubException, too.
        var at = fault is HubException ? fault.Message.IndexOf(Mark, StringComparison.Ordinal) : -1;
        return at < 0 ? null : fault.Message[(at + Mark.Length)..];
    }

    /// <summary>Returns whether an exception of a call to the hub means that its connection has ended or is ending.</summary>
    public static bool IsConnectionFault(Exception fault) =>
        ErrorOf(fault) is null && fault is HubException or OperationCanceledException or InvalidOperationException or IOException or System.Net.WebSockets.WebSocketException;
}
