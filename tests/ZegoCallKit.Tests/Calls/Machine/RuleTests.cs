namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rules of calls, told of three people with a device each.</summary>
public abstract class RuleTests
{
    private protected RuleTests()
    {
        Ann = Exchange.Add("ann");
        Bob = Exchange.Add("bob");
        Cat = Exchange.Add("cat");
    }

    private protected Exchange Exchange { get; } = new();

    private protected Exchange.Node Ann { get; }

    private protected Exchange.Node Bob { get; }

    private protected Exchange.Node Cat { get; }
}
