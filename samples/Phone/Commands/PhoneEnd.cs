namespace Phone.Commands;

/// <summary>Why a phone obeys no more commands.</summary>
internal enum PhoneEnd
{
    /// <summary>The input is at its end.</summary>
    InputEnded,

    /// <summary>The user typed <c>quit</c>.</summary>
    Quit,

    /// <summary>The server ended the connection for good, which was shown.</summary>
    Lost,
}
