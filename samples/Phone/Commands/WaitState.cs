namespace Phone.Commands;

/// <summary>What a script waits for.</summary>
internal enum WaitState
{
    Ringing,
    InCall,

    /// <summary>A call has ended, and there is no other.</summary>
    Over,
    Connected,
    Disconnected,
}
