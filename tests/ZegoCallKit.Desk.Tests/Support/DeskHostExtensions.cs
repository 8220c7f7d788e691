using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Support;

internal static class DeskHostExtensions
{
    extension(DeskHost desk)
    {
        /// <summary>Gets the hub, which only these tests may see.</summary>
        public DeskHub Hub => desk.Services.GetRequiredService<DeskHub>();
    }
}
