using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

/// <summary>Something that happens to people who call each other, and how it must end.</summary>
internal abstract class Scenario
{
    /// <summary>Its name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What happens, in a sentence.</summary>
    public abstract string Story { get; }

    /// <summary>How each side must end, in the order in which they begin.</summary>
    public abstract IReadOnlyList<(string User, CallEndReason Reason)> Ends { get; }

    /// <summary>Who must have heard whom.</summary>
    public virtual IReadOnlyList<(string Listener, string Speaker)> Talks => [];

    /// <summary>Lets it happen; when it returns, every call is over.</summary>
    public abstract Task PlayAsync(Stage stage);
}
