using Xunit;
using ZegoCallKit.RecorderGenerator;

namespace ZegoCallKit.FlightRecorder.Tests;

public sealed class GeneratedGateTests
{
    /// <summary>A command that is new in the port would otherwise only be missed by the compiler, and a changed rule by nobody.</summary>
    [Fact]
    public void Generating_the_gates_again_gives_the_same_text() =>
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "written", "GatedEngine.Generated.cs")), GateFile.Write());

    [Fact]
    public void Text_of_which_no_rule_says_that_it_is_harmless_is_refused()
    {
        var parameter = typeof(GeneratedGateTests).GetMethod(nameof(Tell), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetParameters().Single();

        var refusal = Assert.Throws<NotSupportedException>(() => ArgumentRules.Of("Rooms.Tell", parameter).ToList());
        Assert.Contains("'secretText'", refusal.Message, StringComparison.Ordinal);
    }

    private static void Tell(string secretText) => Assert.NotNull(secretText);
}
