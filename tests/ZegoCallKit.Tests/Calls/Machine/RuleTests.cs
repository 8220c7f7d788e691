using ZegoCallKit.Calls;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>The base of tests of the call rules, with three users who have one device each.</summary>
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

    /// <summary>Lets Ann call users, who all accept.</summary>
    private protected void Connect(InviteOptions? options, params Exchange.Node[] callees)
    {
        Ann.Dial("x", options, callees);
        Exchange.Deliver();
        foreach (var callee in callees)
        {
            callee.Accept();
        }

        Exchange.Deliver();
    }
}
