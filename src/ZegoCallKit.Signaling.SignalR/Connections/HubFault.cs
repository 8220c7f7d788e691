using Microsoft.AspNetCore.SignalR;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Distinguishes errors that methods of the hub return from failures of the connection.</summary>
internal static class HubFault
{
    private const string Mark = "HubException: ";

    /// <summary>Returns the error that a method of the hub returned; <see langword="null"/> if the connection failed.</summary>
    public static string? ErrorOf(Exception fault)
    {
        // A connection that the server closes throws a HubException, too, but without the name of the type in its message.
        var at = fault is HubException ? fault.Message.IndexOf(Mark, StringComparison.Ordinal) : -1;
        return at < 0 ? null : fault.Message[(at + Mark.Length)..];
    }

    /// <summary>Returns whether an exception of a call to the hub means that its connection has ended or is ending.</summary>
    public static bool IsConnectionFault(Exception fault) =>
        ErrorOf(fault) is null && fault is HubException or OperationCanceledException or InvalidOperationException or IOException or System.Net.WebSockets.WebSocketException;
}
