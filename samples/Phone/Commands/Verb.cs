namespace Phone.Commands;

/// <summary>What a command does.</summary>
internal enum Verb
{
    Call,
    Accept,
    Decline,
    HangUp,
    Hold,
    Resume,
    Who,
    History,
    DoNotDisturb,
    Wait,
    Help,
    Quit,
}
