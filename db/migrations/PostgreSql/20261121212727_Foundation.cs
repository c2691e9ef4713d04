using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hotline.Api.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                table: "AspNetUserClaims");

            migrationBuilder.DropForeignKey(
                name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                table: "AspNetUserLogins");

            migrationBuilder.DropForeignKey(
                name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                table: "AspNetUserTokens");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AspNetUserTokens",
                table: "AspNetUserTokens");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AspNetUsers",
                table: "AspNetUsers");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AspNetUserLogins",
                table: "AspNetUserLogins");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AspNetUserClaims",
                table: "AspNetUserClaims");

            migrationBuilder.RenameTable(
                name: "AspNetUserTokens",
                newName: "AccountTokens");

            migrationBuilder.RenameTable(
                name: "AspNetUsers",
                newName: "Accounts");

            migrationBuilder.RenameTable(
                name: "AspNetUserLogins",
                newName: "AccountLogins");

            migrationBuilder.RenameTable(
                name: "AspNetUserClaims",
                newName: "AccountClaims");

            migrationBuilder.RenameIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AccountLogins",
                newName: "IX_AccountLogins_UserId");

            migrationBuilder.RenameIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AccountClaims",
                newName: "IX_AccountClaims_UserId");

            migrationBuilder.AddColumn<double>(
                name: "Latitude",
                table: "Places",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Longitude",
                table: "Places",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "Merchants",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LicenceNumber",
                table: "Merchants",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameEn",
                table: "Merchants",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PriceLevel",
                table: "Merchants",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "StatusReason",
                table: "Merchants",
                type: "text",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_AccountTokens",
                table: "AccountTokens",
                columns: new[] { "UserId", "LoginProvider", "Name" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_Accounts",
                table: "Accounts",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AccountLogins",
                table: "AccountLogins",
                columns: new[] { "LoginProvider", "ProviderKey" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_AccountClaims",
                table: "AccountClaims",
                column: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_AccountClaims_Accounts_UserId",
                table: "AccountClaims",
                column: "UserId",
                principalTable: "Accounts",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_AccountLogins_Accounts_UserId",
                table: "AccountLogins",
                column: "UserId",
                principalTable: "Accounts",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_AccountTokens_Accounts_UserId",
                table: "AccountTokens",
                column: "UserId",
                principalTable: "Accounts",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_AccountClaims_Accounts_UserId",
                table: "AccountClaims");

            migrationBuilder.DropForeignKey(
                name: "FK_AccountLogins_Accounts_UserId",
                table: "AccountLogins");

            migrationBuilder.DropForeignKey(
                name: "FK_AccountTokens_Accounts_UserId",
                table: "AccountTokens");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AccountTokens",
                table: "AccountTokens");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Accounts",
                table: "Accounts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AccountLogins",
                table: "AccountLogins");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AccountClaims",
                table: "AccountClaims");

            migrationBuilder.DropColumn(
                name: "Latitude",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Longitude",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "LicenceNumber",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "NameEn",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "PriceLevel",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "StatusReason",
                table: "Merchants");

            migrationBuilder.RenameTable(
                name: "AccountTokens",
                newName: "AspNetUserTokens");

            migrationBuilder.RenameTable(
                name: "Accounts",
                newName: "AspNetUsers");

            migrationBuilder.RenameTable(
                name: "AccountLogins",
                newName: "AspNetUserLogins");

            migrationBuilder.RenameTable(
                name: "AccountClaims",
                newName: "AspNetUserClaims");

            migrationBuilder.RenameIndex(
                name: "IX_AccountLogins_UserId",
                table: "AspNetUserLogins",
                newName: "IX_AspNetUserLogins_UserId");

            migrationBuilder.RenameIndex(
                name: "IX_AccountClaims_UserId",
                table: "AspNetUserClaims",
                newName: "IX_AspNetUserClaims_UserId");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AspNetUserTokens",
                table: "AspNetUserTokens",
                columns: new[] { "UserId", "LoginProvider", "Name" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_AspNetUsers",
                table: "AspNetUsers",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AspNetUserLogins",
                table: "AspNetUserLogins",
                columns: new[] { "LoginProvider", "ProviderKey" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_AspNetUserClaims",
                table: "AspNetUserClaims",
                column: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                table: "AspNetUserClaims",
                column: "UserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                table: "AspNetUserLogins",
                column: "UserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                table: "AspNetUserTokens",
                column: "UserId",
                principalTable: "AspNetUsers",
                principalColumn: "Id");
        }
    }
}
