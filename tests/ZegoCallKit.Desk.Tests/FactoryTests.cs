namespace ZegoCallKit.Desk.Tests;

/// <summary>Tests the factory and its options.</summary>
public sealed class FactoryTests
{
    [Theory]
    [InlineData("http://localhost:5090", "ws://localhost:5090/desk/engine")]
    [InlineData("http://localhost:5090/", "ws://localhost:5090/desk/engine")]
    [InlineData("https://desk.lan", "wss://desk.lan/desk/engine")]
    [InlineData("ws://[::1]:1/base/", "ws://[::1]:1/base/desk/engine")]
    public void The_address_leads_to_the_engines_socket(string url, string expected) => Assert.Equal(expected, new DeskEngineFactory(url).Url.ToString());

    [Theory]
    [InlineData("localhost:5090")]
    [InlineData("ftp://localhost")]
    [InlineData("/desk")]
    [InlineData("http://localhost?x=1")]
    public void Another_address_is_refused(string url) => Assert.Equal("url", Assert.Throws<ArgumentException>(() => new DeskEngineFactory(url)).ParamName);

    [Theory]
    [InlineData("")]
    [InlineData(129)]
    public void A_bad_name_of_the_program_is_refused(object name) =>
        Assert.Throws<ArgumentException>(() => new DeskEngineOptions { ClientName = name as string ?? new string('x', (int)name) });

    [Fact]
    public void The_factory_says_what_it_makes()
    {
        var factory = new DeskEngineFactory("http://localhost:1");
        Assert.Equal(("desk", null, true, null), (factory.Name, factory.ExclusivityKey, factory.CommandsMayBlock, factory.SimulatedTime));
        Assert.Equal("3.25.0-desk", factory.Create().Lifecycle.Version);
    }
}
